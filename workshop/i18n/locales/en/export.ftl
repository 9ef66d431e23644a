### export (en)
