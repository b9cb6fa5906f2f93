"""One promise: what was said of it since, and the next step."""
