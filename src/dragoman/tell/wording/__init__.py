"""Words for what the record holds: dates, counts, statuses, stances, roles; and text made safe to show."""
