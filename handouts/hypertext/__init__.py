"""Hypertext to typed blocks: what web pages, e-books and Word files have in common once they are trees of HTML.

`tree` parses; `head`, with `titles` and `linked_data`, reads what a page says of itself; `flow` turns a tree into
blocks. Of that, `walker` knows which elements begin a block, `pile` gathers runs into paragraphs, `styles`, `looks` and
`runs` know emphasis, what is hidden and white space; `elements`, `lists`, `tables` and `grids`, `figures`, `images`,
`noting` and `wordlists` know one kind of thing each; `telling` says what paper cannot hold.
"""
