"""What whoever keeps the articles does from a shell."""
