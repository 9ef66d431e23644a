"""The parts of a document, by subject: frozen values without a language, and nothing private.

``document`` holds the whole, the other modules what it is made of. Nothing is re-exported: who
shows something says which part it is.
"""
