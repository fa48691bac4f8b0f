"""A folder of editions as a whole: what stands on the shelf, the page and the feed that lead to it, a memory stick."""
