### ssh (nl)
