"""Who looks after what here, and the second yes to a role."""
