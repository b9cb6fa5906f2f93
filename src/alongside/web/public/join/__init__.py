"""Joining by a code: from a poster, a letter, an organisation's pack, or an invitation."""
