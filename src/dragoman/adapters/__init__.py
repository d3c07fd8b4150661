"""Outside sources that a user may ask by a command of their own. No stage and no brief ever calls one."""
