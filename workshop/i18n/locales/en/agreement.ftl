### agreement (en)
