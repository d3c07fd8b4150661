"""Shallow grammar: verb groups, clauses and who fills which slot, by word order or by case.

A library for the stages, not a stage: attribution and events ask the same questions of a sentence ("who is
the subject of this verb?"). A trained parser was tried in its place, and it lost: `training/README.md` has the figures.
"""
