"""OpenDocument texts (ODT): content.xml to hypertext. OASIS OpenDocument 1.3, part 3.

`package` opens the file, `styles` say what a paragraph is, `words` sets its runs, `body` puts blocks in order.
"""
