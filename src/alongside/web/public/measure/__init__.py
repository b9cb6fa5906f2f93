"""The page of one measure of one work."""
