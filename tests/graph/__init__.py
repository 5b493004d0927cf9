"""Tests of the checked graph: its data, its JSON, the recorder."""
