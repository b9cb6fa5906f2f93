"""Reading what is kept about somebody."""
