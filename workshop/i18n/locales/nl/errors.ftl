### errors (nl)
