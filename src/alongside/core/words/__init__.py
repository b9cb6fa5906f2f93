"""How a text reads: its words and sentences counted, and the words in it that nobody may know."""
