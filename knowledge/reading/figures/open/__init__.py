"""Metrics that no entry of the lexicon names: a number goes by the noun phrase of its own, and by whose that is."""
