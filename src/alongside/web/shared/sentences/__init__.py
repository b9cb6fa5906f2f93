"""What the measures found, said in plain words. Codes come in, sentences go out; nothing is worked out here."""
