### tui (nl)
