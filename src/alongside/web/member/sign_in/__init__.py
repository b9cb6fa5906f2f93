"""Signing in by e-mail or personal code, choosing a place, signing out, and looking around the demo."""
