"""An edition as a DAISY 2.02 talking book: what stands in it, as values; templates put it into markup."""
