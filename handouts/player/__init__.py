"""The edition's page, `index.html`: what stands on it, as values; a template puts it into markup."""
