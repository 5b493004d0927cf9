"""Real clients in a real browser: what a user sees of the server on the page."""
