"""Writing a commitment anew, and signing it by name."""
