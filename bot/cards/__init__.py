"""Outcomes and readings as something to look at: pure rendering for Discord and the terminal."""
