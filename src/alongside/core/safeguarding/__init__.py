"""When somebody has to say that they have seen a concern."""
