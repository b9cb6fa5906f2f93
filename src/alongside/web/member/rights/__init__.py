"""What somebody asks of what is kept about them, and what becomes of it."""
