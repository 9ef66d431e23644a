### coming in (en)

## Why somebody does not get in

# The facilitator's code opens the door once.
error-code-used = That code has been used; it counts once. Type your return code, or ask for a new code.
# In the lobby: the return code is another one.
error-return-code-wrong = That is not the return code of this name. Try again, or wait for the facilitator.
# In the lobby: too many wrong return codes.
error-too-many-tries = You typed a wrong code too many times. Connect again and ask the facilitator to let you in.
# The facilitator did not let somebody in.
error-turned-away = The facilitator did not let you in. Ask why, or choose another name.
# Too many people wait.
error-lobby-full = Too many people are waiting at the same time. Try again in a minute.
# Somebody without a seat asks something about a return code.
error-pass-nobody = Only somebody with a seat in the workshop can do that.
# A key that is no key.
error-key-unknown = We do not know that key.
# Too many computers are remembered. $limit is a count.
error-keys-full = { $limit } computers are remembered already. Forget one first.

## The lobby, for who waits

# Title. $name is somebody's name.
tui-lobby-title = One moment, { $name }
# Somebody new, where everybody is let in by hand. $workshop is the title.
tui-lobby-new = You are at the door of { $workshop }. The facilitator lets everybody in; there is nothing you have to do.
# Somebody comes under a name that is somebody's already. $name is that name.
tui-lobby-known = The name { $name } belongs to somebody who was here before. Is that you? Then type your return code. If you do not know it, wait: the facilitator sees you and can let you in. If you are somebody else, start again with another name.
# Label of the field.
tui-lobby-code = Your return code:
# The facilitator is there.
tui-lobby-led = The facilitator is here and sees that you wait.
# The facilitator is not there yet.
tui-lobby-unled = The facilitator is not here yet. This screen goes on by itself.
# Bottom line.
tui-lobby-hint = Ctrl+Q leave
# Bottom line, where a code can be typed.
tui-lobby-hint-code = Enter send the code   Ctrl+Q leave

## The lobby, for the facilitator

# Top line. $names are names.
tui-lobby-line = Waiting for you: { $names }
# Title of the list.
tui-lobby-dialog = Who is waiting?
# Line below the list.
tui-hint-lobby = Enter let in   a everybody   x send away   Esc
# Somebody new. $role is the name of a role.
tui-lobby-row-new = { $role }, new
# Somebody under a known name. $role is the name of a role, $owner whose name it is.
tui-lobby-row-known = { $role }, says to be { $owner } who was here before
# A name that looks like another. $role is the name of a role, $owner the name it looks like.
tui-lobby-row-alike = { $role }, a name that looks like { $owner }
# Somebody was let in. $name is somebody's name.
tui-notice-let-in = { $name } is coming in.
# Nobody waits.
tui-notice-lobby-empty = Nobody is waiting.
# Heading in the cockpit.
tui-cockpit-lobby = Waiting to come in   (j let in)
# Key j: lets in who waits.
tui-key-admit = let in
# Help on a key.
tui-help-admit = Lets in who waits; where there are more, or somebody comes back, you choose from a list.

# Above the square for a phone, on the invitation on the screen.
tui-invitation-square = Or point a phone with an ssh program at this:

## Coming back

# In the menu: with what somebody comes back.
tui-key-come-back = coming back
# Help on a key.
tui-help-come-back = Shows your return code and remembers this computer, if you want that.
# Title.
tui-returning-title = Coming back
# Above the code. $name is somebody's name.
tui-returning-about = With this code you come back as { $name }, on any computer. Type it where the code is asked for, and keep it to yourself:
# Below the code: what is stored.
tui-returning-stored = If you have this computer remembered, you come in from it without a code. Only the fingerprint of the key that your ssh program already has is stored; it can always be forgotten.
# Who sits at the server itself.
tui-returning-here = You sit at the computer that runs the workshop; no code is needed there.
# Choice.
tui-returning-remember = Remember this computer: no code from now on
# Choice.
tui-returning-new = A new return code; the old one no longer counts then
# Choice. $key is a fingerprint.
tui-returning-forget = Forget: { $key }
# Choice, for the computer somebody is at now. $key is a fingerprint.
tui-returning-forget-here = Forget this computer: { $key }
# The first thing a newcomer reads. $code is the return code.
tui-notice-return = Your return code is { $code }. Note it; it is in the menu as well.
# The first thing a newcomer reads whose computer has a key. $code is the return code.
tui-notice-return-key = Your return code is { $code }. Rather without? Menu (F10), coming back.
# On the first screen. $code is the return code.
tui-welcome-return = To come back later your code is { $code }. Note it.
# On the first screen: a box that Tab ticks. $mark is "x" or a space.
tui-welcome-remember = Tab  [{ $mark }] remember this computer: no code next time

## Command line

# Option: everybody is let in by hand.
cli-option-admission = newcomers wait in a lobby until the facilitator lets them in

## The invitation on one sheet (workshop invite)

# --form
cli-option-form = form of the sheet: { $forms }; html is a page to print
# --contact
cli-option-contact = whom to call when something does not work, such as "Gerda, 06-12345678"
# Place for a name and a telephone number.
cli-metavar-contact = WHO
# Heading above what has to be filled in in PuTTY; sentences follow.
cli-invite-putty = PuTTY works as well.
# In PuTTY. $host and $port are address and port.
cli-invite-putty-where = Fill in your-name@{ $host } as Host Name and { $port } as Port, and click Open.
# In PuTTY, the question about the fingerprint.
cli-invite-putty-trust = Compare the fingerprint that PuTTY shows with the one on this sheet and click Accept.
# End, for a code that counts once. $day is the last day.
cli-invite-once = The code counts once, until { DATETIME($day, dateStyle: "long") }. After that you come back with the return code on your screen. Do not pass it on.
# End. $contact is whom to call.
cli-invite-contact = Does it not work? Call { $contact }.
