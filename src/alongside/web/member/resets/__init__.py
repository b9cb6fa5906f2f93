"""New secrets that people were given by others, in the sight of both sides."""
