"""Starting well: from an idea to a work that both sides open together."""
