"""What the checks stand on: PDFs read back, words compared, print measured, findings gathered.

`pdf.reading` and `pdf.tags` open files; all else is pure: values in, values out.
"""
