"""How days and numbers are written: the British way, in both languages. Named by FORMAT_MODULE_PATH."""
