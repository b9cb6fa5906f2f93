"""What somebody says yes or no to: one question at a time, for themselves or for a child."""
