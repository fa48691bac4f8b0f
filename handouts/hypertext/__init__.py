"""Hypertext to typed blocks: what web pages, e-books and Word files have in common once they are trees of HTML.

`tree` parses, `head` reads what a page says of itself, `flow` turns elements into blocks.
"""
