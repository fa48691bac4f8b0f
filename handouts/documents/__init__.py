"""Documents of word processors: what Word, OpenDocument and RTF have in common once their paragraphs are told apart.

`lines` sets the runs of one paragraph, `page` puts paragraphs in lists, quotes and figures, `looks` finds headings that
are only typed large or bold, `finish` makes the raw article. `word`, `opendocument` and `rtf` each know one format.
"""
