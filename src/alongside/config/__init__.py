"""Settings, addresses and the door to the server; no configuration is needed to start."""
