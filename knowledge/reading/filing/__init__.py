"""Article files: what lies in the folder, what a file says about itself, and reading many of them in children."""
