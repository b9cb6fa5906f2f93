"""Thank you: for what somebody gave, or for a promise that was kept."""
