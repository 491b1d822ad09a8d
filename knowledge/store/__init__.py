"""The only SQL: nouns go in, nouns come out, and nobody else knows what stands behind."""
