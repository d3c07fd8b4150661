"""PDF: lines with their places on a page (`lines`), paragraphs out of lines (`paragraphs`), and whether it reads as
language at all (`garbled`).
"""
