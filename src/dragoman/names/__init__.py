"""Names across scripts: whether one spelling renders another, by letter correspondences learnt from pairs of names."""
