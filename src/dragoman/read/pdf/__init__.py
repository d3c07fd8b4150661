"""PDF: lines with their places on a page (`lines`), paragraphs out of lines (`paragraphs`), and whether it reads as
language at all (`garbled`).

For scripts from right to left and those without blanks, lines are put together from the places of letters (`placed`):
`fonts` tells which letters, `glyphs` where they stand, `bidi` in which order they are read, `turned` whether it is so.
"""
