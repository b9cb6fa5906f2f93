"""The place's own glossary: what a word means, and which one is not clear."""
