"""Requests about data, for whoever looks after them."""
