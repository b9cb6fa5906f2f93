"""Purposes, the words they are asked in, and what people said: the gate every other room passes."""
