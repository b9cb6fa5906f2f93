"""XLSX workbooks, read as a stream: parts out of the package, texts, formats, merged cells, rows.

openpyxl is not used here: it gives either formulas or their results, never both, and has to build a
whole sheet before it knows which cells are merged. Writing stays with it.
"""
