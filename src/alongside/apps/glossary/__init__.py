"""The place's own glossary, and the words somebody did not understand."""
