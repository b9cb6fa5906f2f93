"""Showing words of the books to others, and taking them back."""
