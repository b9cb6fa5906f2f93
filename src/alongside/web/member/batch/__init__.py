"""A sheet: a meeting, a paper list, a register; vouched for whole by whoever has seen every row."""
