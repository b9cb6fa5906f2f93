"""A living place to look around in: Stockport's real population, invented people, four works.

It is written through the same actions as everything else, so it holds what the rules allow and no more.
"""
