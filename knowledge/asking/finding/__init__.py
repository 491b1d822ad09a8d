"""Which figures answer a question, and how well each explains it."""
