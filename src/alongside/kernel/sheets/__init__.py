"""Files that people keep lists in, as sheets of cells: CSV and XLSX, within bounded memory."""
