"""Writing in the three books: say it, see it repeated back, then it is in the book."""
