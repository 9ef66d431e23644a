### ssh (en)
