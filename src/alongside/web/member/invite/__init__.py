"""Inviting one person, by a letter one hands over."""
