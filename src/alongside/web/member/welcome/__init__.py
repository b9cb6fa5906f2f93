"""Saying that one has met somebody: a newcomer, or somebody who was keyed in by one person."""
