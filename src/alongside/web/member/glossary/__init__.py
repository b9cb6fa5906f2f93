"""Keeping the glossary: explaining words, and answering those who asked."""
