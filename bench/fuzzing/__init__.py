"""Readers fed with damaged and hostile inputs: only SourceError may come out."""
