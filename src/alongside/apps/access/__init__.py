"""What makes it possible for somebody to come: said once, seen by whoever invites, and looked at again."""
