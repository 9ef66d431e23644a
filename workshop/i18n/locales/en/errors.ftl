### errors (en)
