"""Pages back to text: rows, columns, running heads, paragraphs, headings, lists, tables and notes. Pure.

Lengths are points; `y` grows downward from the top of the page, which is turned so that its text stands upright.
"""
