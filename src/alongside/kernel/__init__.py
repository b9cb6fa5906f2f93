"""The little Django everyone stands on; it knows no business."""
