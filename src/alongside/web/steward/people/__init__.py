"""People and organisations: adding, hats, personal codes, two records of one person."""
