"""What makes it possible for me to come."""
