"""The log of breaches, for whoever looks after requests about data."""
