"""The room of those who look after safeguarding. To everybody else it is not there."""
