"""Looking after people who told something hard, and saying quietly that a text landed badly."""
