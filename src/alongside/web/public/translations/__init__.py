"""What people wrote, in further languages."""
