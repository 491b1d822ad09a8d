"""The commands and listeners: thin, each defers, asks, renders and sends."""
