"""How much to believe: origins and independence, claims, disputes, coverage, wording, oddities."""
