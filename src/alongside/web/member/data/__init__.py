"""My data: what is kept about whoever looks, to read and to take away."""
