"""The words a place's registers are read with."""
