"""What people promise each other, for everyone to read."""
