"""What every page needs, whoever it is for: how a screen begins, its shell, names, refusals."""
