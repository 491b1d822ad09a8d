"""How Chinese sentences tell figures, where their grammar differs."""
