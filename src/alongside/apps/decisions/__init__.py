"""The decision book: questions put, who decided them, and views asked for."""
