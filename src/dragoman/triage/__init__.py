"""Triage: which of the reports that come in are read deeply at all, and why the others are not."""
