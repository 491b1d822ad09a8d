"""What part a number plays: level, change or none, fact or forecast."""
