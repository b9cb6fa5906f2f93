"""An archive made while it is sent."""

import io
import random
from collections.abc import Iterator
from zipfile import ZipFile

from alongside.kernel.archive import zipped


def test_it_opens_again_with_every_file_in_it() -> None:
    files = [("a.csv", ["one,two\r\n", "3,4\r\n"]), ("gŵyl.txt", ["ŵ€"]), ("empty.csv", [])]
    with ZipFile(io.BytesIO(b"".join(zipped(files)))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name).decode() for name in archive.namelist()} == {
            "a.csv": "one,two\r\n3,4\r\n",
            "gŵyl.txt": "ŵ€",
            "empty.csv": "",
        }


def test_it_goes_out_before_it_is_all_read() -> None:
    chance, read = random.Random(1), [0]

    def pieces() -> Iterator[str]:
        for number in range(200):
            read[0] = number
            yield chance.randbytes(4_000).hex()

    archive = zipped([("long.txt", pieces())])
    assert next(archive)
    assert read[0] < 100
    assert max(len(part) for part in archive) < 200_000
