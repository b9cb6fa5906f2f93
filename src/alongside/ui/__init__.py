"""The design system: tokens, layouts, components, gallery. Knows no business."""
