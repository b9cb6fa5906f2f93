"""Every HTML page that any test renders is read as a screen reader would, and refused when it is wrong."""
