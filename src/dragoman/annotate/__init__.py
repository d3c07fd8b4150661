"""What a text contains: language, times, names, who says what. Pure: (report, pack) in, annotations out."""
