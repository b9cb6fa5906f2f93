"""The tags, grouped by what they are for; `templatetags/ui.py` offers them all."""
