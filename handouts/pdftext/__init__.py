"""The edge to the PDF library: what is drawn on pages, as the values of `handouts.pagination`, and facts of a file."""
