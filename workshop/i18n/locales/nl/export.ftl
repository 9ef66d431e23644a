### export (nl)
