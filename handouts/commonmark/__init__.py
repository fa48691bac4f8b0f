"""Markdown as blocks: CommonMark by markdown-it-py with tables, alerts, task lists and strikethrough, and by its
plug-ins definitions, footnotes, sub- and superscripts; abbreviations as in Markdown Extra.

Pure. HTML is text like any other: shown as typed, never obeyed. Nothing is read because a text says so.
"""
