"""The journal of a workshop: everything that happens, as append-only records. Bytes in and out."""
