"""How a replica on somebody's own machine and the server talk: frames, messages, and the link."""
