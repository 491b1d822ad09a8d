"""The rules of the house, each proved by a small test."""
