"""Reading in a register: the file, its columns, its rows, its people, and the last look."""
