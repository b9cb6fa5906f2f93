"""How much of a file is ever taken into memory. Generous for a hub, far below what hurts a server."""

MOST_FILE_BYTES = 24 * 1024 * 1024
MOST_UNPACKED_BYTES = 160 * 1024 * 1024  # of all parts of a workbook together, as its index states
MOST_SHEET_BYTES = 100 * 1024 * 1024  # of one sheet, counted while it unpacks
MOST_STRINGS_BYTES = 40 * 1024 * 1024  # of the shared texts of a workbook
MOST_SMALL_PART_BYTES = 8 * 1024 * 1024  # of its styles and its index of sheets
MOST_PARTS = 2_000
MOST_RATIO = 400  # unpacked to packed; real sheets stay below 100
RATIO_COUNTS_FROM = 16 * 1024 * 1024  # small parts may pack as tightly as they like
MOST_ROWS = 200_000  # with something in them, all sheets together
MOST_CELLS = 2_000_000
MOST_COLUMNS = 200
MOST_CELL_SIGNS = 131_072
MOST_SHEETS = 200
MOST_MERGES = 50_000
