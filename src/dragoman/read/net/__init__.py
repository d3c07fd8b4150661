"""The network: one polite, guarded way to fetch a page or a feed. Nothing else in Dragoman opens a connection to read.

- `manners.Manners`: how the fetcher behaves: time, sizes, rate, robots.txt, cache
- `fetch.Fetcher(manners).get(url) -> fetched.Fetched`: the body of an address, or an InputError (E121 to E138)
- `decode.decoded(chunks, coding, ceiling)`: gzip, deflate, brotli and zstd, bounded

Nothing is imported here: httpx and what it needs are loaded only where an address is to be read.
"""
