"""Pieces of shared work: stages, tables, promised power, baselines."""
