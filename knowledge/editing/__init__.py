"""Change the articles: preview what is read out of a text before it counts, publish it, and take it back."""
