"""Tags that know the product; the design system's own are in ui."""
