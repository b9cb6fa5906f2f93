"""Codes that people join with: posters, letters, packs of organisations."""
