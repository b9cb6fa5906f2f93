"""Giving it to them."""
