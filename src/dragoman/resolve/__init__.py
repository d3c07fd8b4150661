"""Same or not, across reports and languages: actors, events, stories, and the dates that follow from it."""
