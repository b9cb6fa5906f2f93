"""Workbooks written by hand, down to the XML, for what no spreadsheet program would save."""

import io
import zipfile
from collections.abc import Mapping

_TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_BOOK = (
    '<workbook xmlns="x" xmlns:r="r">{pr}<sheets>'
    '<sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_RELATION = '<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
_RELS = f"<Relationships>{_RELATION}</Relationships>"


def packed(sheet: str | bytes, more: Mapping[str, str | bytes] | None = None, pr: str = "") -> bytes:
    """A workbook of one sheet with this XML, and further parts."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "xl/workbook.xml": _BOOK.format(pr=pr),
        "xl/_rels/workbook.xml.rels": _RELS,
        "xl/worksheets/sheet1.xml": sheet,
        **(more or {}),
    }
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return saved.getvalue()


def sheet_xml(rows: str, after: str = "") -> str:
    """A sheet around the XML of its rows."""
    return f"<worksheet><sheetData>{rows}</sheetData>{after}</worksheet>"
