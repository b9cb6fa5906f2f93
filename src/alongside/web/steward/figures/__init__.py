"""The place's figures: dated, sourced, and never overwritten."""
