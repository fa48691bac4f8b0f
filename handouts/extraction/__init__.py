"""The article in a web page: what is furniture, by structure, and what is left."""
