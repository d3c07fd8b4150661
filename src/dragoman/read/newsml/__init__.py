"""Items of news agencies: one module a standard, each with `item_of(element) -> Item`."""
