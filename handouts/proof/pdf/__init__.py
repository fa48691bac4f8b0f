"""PDFs read back: values (model), the reader (reading, tags), and what a person sees (lines)."""
