"""Letters to oneself: how they come, how often, and what came."""
