"""What the measures found, said in plain words. Codes go in, sentences come out."""
