"""Word files (DOCX): WordprocessingML to hypertext. ECMA-376, ISO/IEC 29500.

`package` finds the files within the file, `styles` and `numbering` say what a paragraph is, `runs` sets its words,
`body` puts paragraphs and tables in order.
"""
