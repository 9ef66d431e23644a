### cli (nl)
