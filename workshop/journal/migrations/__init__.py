"""The schema of a workshop file, as numbered steps that are never changed once released."""
