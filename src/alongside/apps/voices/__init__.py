"""Voices: what people are asked, and every way to answer: on a screen, on paper, by phone, by message."""
