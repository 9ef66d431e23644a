### tui (en)
