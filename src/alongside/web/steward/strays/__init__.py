"""Messages that came in and matched nothing."""
