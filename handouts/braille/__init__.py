"""Braille: a publication as BRF pages. liblouis writes the cells; lines, pages and their furniture are made here."""
