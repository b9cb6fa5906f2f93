"""What may be asked, by when it is answered, and by whom."""
