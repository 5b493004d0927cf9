"""Real editors, told to do what a user does, and what they then show."""
