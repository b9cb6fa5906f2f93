"""What is handed in is cut off where it is too big, so that no disk fills up; the form then says so."""

from django.core.files.uploadhandler import FileUploadHandler

from alongside.kernel.sheets.limits import MOST_FILE_BYTES


class NoMoreThanWeTake(FileUploadHandler):
    """Comes first: what it does not hand on is not kept by those after it."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """All of a file we take, and one piece more, by which the form knows that it is too big."""
        return raw_data if start <= MOST_FILE_BYTES else None

    def file_complete(self, file_size: int) -> None:
        """Those after it make the file."""
