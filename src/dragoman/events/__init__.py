"""What is said to have happened: triggers, roles, status. Pure: annotations in, event mentions out."""
