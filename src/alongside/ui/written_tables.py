"""Tables in written texts: set like all others; on a phone each row is a short list with its labels."""

import re

TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
HEAD = re.compile(r"<th>(.*?)</th>", re.DOTALL)
BODY = re.compile(r"<tbody>(.*?)</tbody>", re.DOTALL)
ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
CELL = re.compile(r"<td>(.*?)</td>", re.DOTALL)


def set_tables(html: str) -> str:
    """The same text with its plain tables in our style: columns and rows named, labels in every cell.

    Shapes: html as a writer of markdown makes it, its tables without attributes, one row of heads each.
    """
    return TABLE.sub(lambda found: _table(found[1]), html)


def _table(inside: str) -> str:
    heads = HEAD.findall(inside)
    body = BODY.search(inside)
    rows = [CELL.findall(row) for row in ROW.findall(body[1])] if body else []
    top = "".join(f'<th scope="col">{head}</th>' if head.strip() else "<td></td>" for head in heads)
    lines = "\n".join(f"<tr>{_row(heads, row)}</tr>" for row in rows)
    return (
        '<table class="a-table a-table--stacks a-table--written">'
        f"<thead><tr>{top}</tr></thead>\n<tbody>\n{lines}\n</tbody></table>"
    )


def _row(heads: list[str], cells: list[str]) -> str:
    first, *others = cells
    rest = (
        f'<td><span class="a-table__label">{head}</span><span>{cell}</span></td>'
        for head, cell in zip(heads[1:], others, strict=False)
    )
    return f'<th scope="row">{first}</th>{"".join(rest)}'
