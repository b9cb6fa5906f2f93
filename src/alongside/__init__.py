"""Alongside: where a community and its public services keep their shared work."""
