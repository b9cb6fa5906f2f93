"""Letters: what waits to be told is gathered, put in plain words, sent or printed, and answered."""
