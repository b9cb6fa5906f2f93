"""People's own words shown to others: the words stay in the books, and the gate is asked each time."""
