"""Within which scope a number is, and which whole or list it is a part of."""
