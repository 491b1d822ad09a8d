"""Answers put into words, each number with its receipt."""
