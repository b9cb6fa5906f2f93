"""Words that are hard to read or landed badly, and looking after whoever told them."""
