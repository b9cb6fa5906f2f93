"""When a person's say lets something be done with what is known about them."""
