"""E-books (EPUB 2 and 3) to one tree of hypertext: what is in the package, in which order, and what is no text of it.

`package` finds what the book is made of, `facts` what it says of itself, `contents` its table of contents, `binding`
puts its documents into one tree, `matter` leaves out covers and the like, `chapters` heads what has no heading.
"""
