"""The clocks of data protection law: pure counting, with every length given."""
