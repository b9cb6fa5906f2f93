"""What the books show about a piece of shared work; each measure has its page in ``docs/measures``."""
