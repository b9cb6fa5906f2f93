"""Somebody who speaks up with me, and with whom I do."""
