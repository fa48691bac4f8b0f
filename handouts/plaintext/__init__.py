"""Bytes to characters, and characters to shapes: what all readers of plain text have in common."""
