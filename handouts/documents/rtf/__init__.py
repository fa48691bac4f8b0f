"""RTF to hypertext. Rich Text Format Specification 1.9.1 (Microsoft 2008).

`tokens` cuts the file, `reading` follows its groups and control words, `setting` sets text on sheets, `rows` makes
tables of it; `coding` knows letters and languages. Nothing that a file names is fetched or obeyed.
"""
