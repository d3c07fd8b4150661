"""HTML pages: what the article is, and what the page says about it in its many places.

`page.article_of(html)` is the door. Every field is a vote (`votes`): all that is seen is kept with its place, and
what was taken says why. What words pages mark things with stands in `data/page/markup.yml`.
"""
