"""Question to answer: understand, find, decide, phrase, verify."""
