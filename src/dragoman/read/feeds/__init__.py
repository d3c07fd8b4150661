"""Feeds: RSS, Atom, JSON Feed and site maps, as lists of entries.

- `listing.listing_of(data, charset) -> Listing`: what a feed or a site map lists
- `articles.report_of_entry(entry, listing, source, latest)`: the report of an entry that holds its whole text
- `articles.newest(listing)`: the entries that lead to a page, the newest first
"""
