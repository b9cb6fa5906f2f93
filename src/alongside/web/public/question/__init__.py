"""Answering a question by its code, and what people are asked here."""
