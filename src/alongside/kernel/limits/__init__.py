"""How often something was done within a while: counted in the database, alike for every process.

Nobody is kept here: who did it stands under a hash that ends with the while, and so does the row.
"""

from alongside.kernel.limits.counting import TooMany, count, times_so_far

__all__ = ["TooMany", "count", "times_so_far"]
