"""The desk: what waits today, each thing with its next step."""
