"""The page of one piece of shared work."""
