"""Tag libraries; there is one: `{% load ui %}`."""
