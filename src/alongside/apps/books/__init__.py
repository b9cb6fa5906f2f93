"""What the three books share: entries, acts, vouching, disputes, corrections, words, standing."""
