"""What I answered, and making an answer without an account my own."""
