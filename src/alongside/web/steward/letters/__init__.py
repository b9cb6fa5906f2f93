"""Letters on paper: printed in one go, and keyed in when they come back."""
