"""Byline on Discord, by way of a Discord on loopback and the real knowledge of the first article."""
