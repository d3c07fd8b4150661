"""Documents of word processors: one module a standard, each with `read(parts) -> Document`."""
