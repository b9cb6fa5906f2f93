"""One entry: what it says, how it stands, and what one can do about it."""
