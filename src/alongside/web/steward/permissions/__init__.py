"""What people said yes or no to, keyed in for them; how old they are; and how this place asks."""
