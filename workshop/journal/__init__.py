"""The journal of a workshop: everything that happens, as append-only records. Bytes in and out.

``base`` says what a journal promises; ``memory`` and ``sqlite`` keep it; ``store`` is the data
directory. Nothing is re-exported, so that who needs the promise only does not load a database.
"""
