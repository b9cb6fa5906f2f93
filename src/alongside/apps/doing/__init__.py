"""The doing book: who gave what, from a form, a meeting, a sheet or a register."""
