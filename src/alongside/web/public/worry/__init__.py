"""Raising a concern: from anywhere, by anybody, in three plain steps."""
