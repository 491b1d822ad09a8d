"""A message understood: from its characters to questions made of terms."""
