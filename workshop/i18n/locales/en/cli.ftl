### cli (en)
