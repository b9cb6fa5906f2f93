"""Speed and size, as ratios of two sizes measured in one run; never a test."""
