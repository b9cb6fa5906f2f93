"""What is kept about somebody in words: for their own page, for paper and for a file."""
