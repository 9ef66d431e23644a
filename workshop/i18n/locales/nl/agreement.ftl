### agreement (nl)
