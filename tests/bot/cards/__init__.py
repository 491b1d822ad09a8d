"""Rendering, which is pure: values in, text or components out."""
