### ssh (en): what somebody reads outside the screen itself

## At the door. OpenSSH shows nothing but ASCII here; accents disappear by themselves.

# Line above the question for the code.
ssh-welcome = Welcome. Type the code from your invitation, or your return code.
# The question itself; the code is typed behind it.
ssh-code-prompt = Code:
# A wrong code too often; the connection is closed.
ssh-too-many-tries = You typed a wrong code too often. Look at your invitation and connect again.
# As many people stand at the door as the server allows.
ssh-door-full = Too many people come in at the same time. Try again in a minute.
# Somebody is in, but asks for neither a screen nor a command.
ssh-nothing-asked = The connection was not used and has therefore been closed.

## Inside

# ssh without a terminal and without a command.
ssh-no-terminal = This needs a terminal window. Connect with ssh -t, or ask for something with the command help.
# TERM=dumb: a terminal that cannot put anything in a place.
ssh-dumb-terminal = This terminal cannot show the screen (TERM=dumb). Use an ordinary terminal window.
# As many participants as the server allows.
ssh-house-full = As many people are in as this workshop allows. Try again later.
# The server stops; everybody is shown out.
ssh-stopping = The workshop is being stopped. What was saved is still there. Connect again later.
# A fault in one participant's screen; the others notice nothing.
ssh-crashed = Something went wrong with your screen. What was saved is still there. Connect again.
# A fault while answering a command without a screen.
ssh-command-failed = Something went wrong with this command. What was saved is still there.
# A command that does not exist. $commands is the list of commands.
ssh-command-unknown = We do not know that command. You can choose from: { $commands }.
# Somebody wants to send a file to the server with scp, which shows this in ASCII.
ssh-files-read-only = Files can only be taken from here.
# A pasted text too long to take at once.
ssh-paste-cut = More was pasted than can be taken at once.
