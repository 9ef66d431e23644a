### binnenkomen (nl)

## Waarom iemand niet binnenkomt

# De code van de begeleider opent de deur één keer.
error-code-used = Die code is al gebruikt; hij geldt één keer. Typ uw terugkeercode, of vraag een nieuwe code.
# In de lobby: de terugkeercode is een andere.
error-return-code-wrong = Dat is niet de terugkeercode bij deze naam. Probeer het nog eens, of wacht op de begeleider.
# In de lobby: te vaak een verkeerde terugkeercode.
error-too-many-tries = U hebt te vaak een verkeerde code getypt. Maak opnieuw verbinding en vraag de begeleider u binnen te laten.
# De begeleider liet iemand niet binnen.
error-turned-away = De begeleider heeft u niet binnengelaten. Vraag waarom, of kies een andere naam.
# Er wachten te veel mensen.
error-lobby-full = Er wachten te veel mensen tegelijk. Probeer het over een minuut opnieuw.
# Iemand zonder plaats wil iets over zijn terugkeercode.
error-pass-nobody = Dat kan alleen wie een plaats in de bijeenkomst heeft.
# Een sleutel die geen sleutel is.
error-key-unknown = Die sleutel kennen wij niet.
# Te veel computers onthouden. $limit is een aantal.
error-keys-full = Er zijn al { $limit } computers onthouden. Vergeet er eerst een.

## De lobby, voor wie wacht

# Kop. $name is iemands naam.
tui-lobby-title = Even wachten, { $name }
# Iemand nieuw, bij een bijeenkomst waar ieder wordt binnengelaten. $workshop is de titel.
tui-lobby-new = U staat voor de deur van { $workshop }. De begeleider laat iedereen zelf binnen; u hoeft niets te doen.
# Iemand komt onder een naam die al van iemand is. $name is die naam.
tui-lobby-known = De naam { $name } is al van iemand die hier eerder was. Bent u dat? Typ dan uw terugkeercode. Weet u die niet, wacht dan even: de begeleider ziet u staan en kan u binnenlaten. Bent u iemand anders, begin dan opnieuw met een andere naam.
# Opschrift van het veld.
tui-lobby-code = Uw terugkeercode:
# De begeleider is er.
tui-lobby-led = De begeleider is er en ziet dat u wacht.
# De begeleider is er nog niet.
tui-lobby-unled = De begeleider is er nog niet. Dit scherm gaat vanzelf verder.
# Onderste regel.
tui-lobby-hint = Ctrl+Q verlaten
# Onderste regel, waar een code kan worden getypt.
tui-lobby-hint-code = Enter code versturen   Ctrl+Q verlaten

## De lobby, voor de begeleider

# Bovenste regel. $names zijn namen.
tui-lobby-line = Wacht op u: { $names }
# Kop van de lijst.
tui-lobby-dialog = Wie wacht er?
# Regel onder de lijst.
tui-hint-lobby = Enter binnenlaten   a allemaal   x wegsturen   Esc
# Iemand nieuw. $role is de naam van een rol.
tui-lobby-row-new = { $role }, nieuw
# Iemand onder een bekende naam. $role is de naam van een rol, $owner van wie de naam is.
tui-lobby-row-known = { $role }, zegt { $owner } te zijn die hier eerder was
# Een naam die op een andere lijkt. $role is de naam van een rol, $owner de naam waar het op lijkt.
tui-lobby-row-alike = { $role }, een naam die lijkt op { $owner }
# Iemand is binnengelaten. $name is iemands naam.
tui-notice-let-in = { $name } komt binnen.
# Er wacht niemand.
tui-notice-lobby-empty = Er wacht niemand.
# Tussenkop op de stand van zaken.
tui-cockpit-lobby = Wacht om binnen te komen   (j binnenlaten)
# Toets j: laat binnen wie wacht.
tui-key-admit = binnenlaten
# Hulp bij een toets.
tui-help-admit = Laat binnen wie wacht; zijn het er meer of komt iemand terug, dan kiest u uit een lijst.

# Boven het vierkantje voor een telefoon, op de uitnodiging op het scherm.
tui-invitation-square = Of richt een telefoon met een ssh-programma hierop:

## Terugkomen

# In het menu: waarmee iemand terugkomt.
tui-key-come-back = terugkomen
# Hulp bij een toets.
tui-help-come-back = Toont uw terugkeercode en onthoudt deze computer, als u dat wilt.
# Kop.
tui-returning-title = Terugkomen
# Boven de code. $name is iemands naam.
tui-returning-about = Met deze code komt u terug als { $name }, op elke computer. Typ hem waar om de code wordt gevraagd, en houd hem voor uzelf:
# Onder de code: wat er bewaard wordt.
tui-returning-stored = Laat u deze computer onthouden, dan komt u er zonder code binnen. Bewaard wordt alleen de vingerafdruk van de sleutel die uw ssh-programma al heeft; vergeten kan altijd.
# Wie aan de computer van de server zelf zit.
tui-returning-here = U zit aan de computer waar de bijeenkomst draait; daar is geen code nodig.
# Keuze.
tui-returning-remember = Deze computer onthouden: voortaan zonder code
# Keuze.
tui-returning-new = Een nieuwe terugkeercode; de oude geldt dan niet meer
# Keuze. $key is een vingerafdruk.
tui-returning-forget = Vergeten: { $key }
# Keuze, voor de computer waar iemand nu zit. $key is een vingerafdruk.
tui-returning-forget-here = Deze computer vergeten: { $key }
# Het eerste wat een nieuwe deelnemer leest. $code is de terugkeercode.
tui-notice-return = Uw terugkeercode is { $code }. Noteer hem; hij staat ook in het menu.
# Het eerste wat een nieuwe deelnemer leest, als de computer een sleutel heeft. $code is de terugkeercode.
tui-notice-return-key = Uw terugkeercode is { $code }. Liever zonder? Menu (F10), terugkomen.
# Op het eerste scherm. $code is de terugkeercode.
tui-welcome-return = Om later terug te komen is uw code { $code }. Noteer hem.
# Op het eerste scherm: een hokje dat met Tab wordt aangekruist. $mark is "x" of een spatie.
tui-welcome-remember = Tab  [{ $mark }] deze computer onthouden: volgende keer zonder code

## Opdrachtregel

# Optie: ieder wordt binnengelaten.
cli-option-admission = nieuwe deelnemers wachten in een lobby tot de begeleider ze binnenlaat

## De uitnodiging op één vel (workshop invite)

# --form
cli-option-form = vorm van het vel: { $forms }; html is een pagina om af te drukken
# --contact
cli-option-contact = wie er te bellen is als iets niet lukt, bijvoorbeeld "Gerda, 06-12345678"
# Plaats voor een naam en telefoonnummer.
cli-metavar-contact = WIE
# Kop boven wat er in PuTTY moet worden ingevuld; erachter volgen zinnen.
cli-invite-putty = Met PuTTY kan het ook.
# In PuTTY. $host en $port zijn adres en poort.
cli-invite-putty-where = Vul bij Host Name uw-naam@{ $host } in en bij Port { $port }, en klik op Open.
# In PuTTY, de vraag naar de vingerafdruk.
cli-invite-putty-trust = Vergelijk de vingerafdruk die PuTTY toont met die op dit vel en klik op Accept.
# Slot, voor een code die één keer geldt. $day is de laatste dag.
cli-invite-once = De code geldt één keer, tot en met { DATETIME($day, dateStyle: "long") }. Daarna komt u terug met de terugkeercode op uw scherm. Geef hem aan niemand door.
# Slot. $contact is wie er te bellen is.
cli-invite-contact = Lukt het niet? Bel { $contact }.
