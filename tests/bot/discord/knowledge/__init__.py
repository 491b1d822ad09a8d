"""What admins do with the articles from Discord."""
