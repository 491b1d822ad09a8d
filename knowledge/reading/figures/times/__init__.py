"""Which time a number belongs to, and what it is compared with."""
