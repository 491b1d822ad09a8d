"""Which metric a number measures."""
