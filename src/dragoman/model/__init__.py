"""The nouns. Frozen, no input or output, importing nothing else of the project."""
