"""Language packs and world knowledge: folders of data, loaded, checked and indexed here."""
