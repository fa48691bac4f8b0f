"""An edition as an EPUB 3.3 book with media overlays: what stands in it, as values; templates put it into markup."""
