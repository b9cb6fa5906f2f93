"""The design system: its promises about colour, its components, its pages."""
