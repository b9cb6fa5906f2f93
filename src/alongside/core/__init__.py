"""What could be argued about in a town hall and checked with a pencil: pure Python, no I/O, no clock."""
