"""The ways to answer with figures: told, compared, worked out, or held against a claim."""
