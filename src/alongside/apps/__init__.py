"""What the product remembers, and who may change it; lowest first."""
