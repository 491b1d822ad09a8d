"""Sums, shares and duties between parties."""
