"""RTF to hypertext. Rich Text Format Specification 1.9.1 (Microsoft 2008).

`tokens` cuts the file, `coding` knows its letters and languages, `heads` what stands before the text, `sheet` and `rows`
set paragraphs and tables, `reading` follows groups and words. Nothing in a file is fetched or obeyed.
"""
