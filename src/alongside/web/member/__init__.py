"""Pages of people who take part."""
