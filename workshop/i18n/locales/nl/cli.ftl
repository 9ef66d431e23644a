### Opdrachtregel (nl)

## Woorden in de hulp

# Kop boven de vorm van een opdracht.
cli-heading-usage = Gebruik
# Kop boven de opdrachten.
cli-heading-commands = Opdrachten
# Kop boven de argumenten.
cli-heading-arguments = Argumenten
# Kop boven de opties.
cli-heading-options = Opties
# Staat in de vorm van een opdracht voor alle opties.
cli-metavar-options = [OPTIES]
# Staat in de vorm voor een opdracht met wat erachter komt.
cli-metavar-command = OPDRACHT ...
# Plaats voor een map.
cli-metavar-dir = MAP
# Plaats voor een bestand.
cli-metavar-file = BESTAND
# Plaats voor een taal.
cli-metavar-lang = nl|en
# Plaats voor een titel.
cli-metavar-title = TITEL
# Plaats voor een naam.
cli-metavar-name = NAAM
# Plaats voor een rol.
cli-metavar-role = ROL
# Plaats voor een adres.
cli-metavar-host = ADRES
# Plaats voor een poort.
cli-metavar-port = POORT
# Plaats voor een vorm van export.
cli-metavar-format = VORM
# Plaats voor een scenario.
cli-metavar-scenario = SCENARIO
# Plaats voor het kenmerk van een bijeenkomst.
cli-metavar-id = KENMERK
# Plaats voor kenmerken en bestanden bij verify.
cli-metavar-stored = WAT
# Plaats voor bestanden met een scenario.
cli-metavar-files = BESTAND

## Opdrachten

# Boven de lijst van opdrachten.
cli-workshop-help = De schrijfkamer: delegaties schrijven samen aan één akkoord, over gewone SSH.
# In een lijst; alleen voor de vorm.
cli-workshop-short = de schrijfkamer
# In de lijst van opdrachten.
cli-run-short = open een bijeenkomst: uw scherm hier, de deur ernaast
# Uitleg van workshop run.
cli-run-help =
    Opent het scherm van de begeleider in dit venster en zet de deur open voor de deelnemers.

    Gaat verder met de laatste bijeenkomst van dit scenario die nog niet klaar is; is die er niet, dan komt er een nieuwe.
# In de lijst van opdrachten.
cli-new-short = maak een bijeenkomst klaar en toon de codes
# Uitleg van workshop new.
cli-new-help =
    Maakt een bijeenkomst uit een scenario en toont het kenmerk en een code per rol.

    Kan ook terwijl er op dezelfde map een server draait.
# In de lijst van opdrachten.
cli-invite-short = schrijf een uitnodiging op één vel
# Uitleg van workshop invite.
cli-invite-help =
    Schrijft op één vel wat iemand nodig heeft om binnen te komen: wat te typen, de vingerafdruk en de code van een rol. Om te mailen of af te drukken.

    Wie de code heeft, komt binnen: geef het vel alleen aan wie die rol heeft. Kan ook voordat de server draait.
# In de lijst van opdrachten.
cli-doctor-short = kijk of deze machine klaar is voor een bijeenkomst
# Uitleg van workshop doctor.
cli-doctor-help =
    Kijkt naar de map, de ruimte op de schijf, de sleutel, de poort, de klok en de terminal, en zegt wat er te doen is waar iets niet klopt. Verandert niets.

    Eindigt met 1 als er iets is waardoor een bijeenkomst niet kan.
# In de lijst van opdrachten.
cli-serve-short = zet de deur open zonder scherm hier
# Uitleg van workshop serve.
cli-serve-help =
    Laat deelnemers binnen bij alle bijeenkomsten in een map, zonder scherm hier.

    Toont één regel met adres en vingerafdruk zodra de deur open is. Stopt netjes bij Ctrl-C of SIGTERM.
# In de lijst van opdrachten.
cli-list-short = toon wat er bewaard is
# Uitleg van workshop list.
cli-list-help = Toont de bijeenkomsten in een map, de oudste eerst.
# In de lijst van opdrachten.
cli-export-short = schrijf het akkoord als document
# Uitleg van workshop export.
cli-export-help =
    Schrijft het akkoord van een bijeenkomst als Markdown, in de taal van het scenario.

    Kan ook terwijl er een server draait.
# In de lijst van opdrachten.
cli-backup-short = bewaar een bijeenkomst in één bestand
# Uitleg van workshop backup.
cli-backup-help =
    Schrijft een bijeenkomst in één bestand dat zegt wat het is: om elders te bewaren of mee te nemen.

    Kan ook terwijl mensen typen. De kopie telt pas als zij helemaal is teruggelezen. Met - gaat zij naar de uitvoer: workshop backup KENMERK - | ssh andere-computer workshop restore -
# In de lijst van opdrachten.
cli-restore-short = zet een bijeenkomst terug uit een reservekopie
# Uitleg van workshop restore.
cli-restore-help =
    Zet een bijeenkomst uit een reservekopie in een map, met haar codes, geschiedenis en besluiten.

    Een bijeenkomst die er al is, wordt niet overschreven. Een draaiende server vindt haar vanzelf.
# In de lijst van opdrachten.
cli-copy-short = kopieer een bijeenkomst naar een andere map
# Uitleg van workshop copy.
cli-copy-help =
    Kopieert een bijeenkomst naar de map van een andere server, bijvoorbeeld op een stick. Kan ook terwijl mensen typen.
# In de lijst van opdrachten.
cli-verify-short = controleer of alles nog is zoals het bewaard werd
# Uitleg van workshop verify.
cli-verify-help =
    Leest elke byte van bijeenkomsten en reservekopieën en meldt wat niet meer is zoals het geschreven werd. Verandert niets.

    Zonder argument: alle bijeenkomsten in de map. Kan ook terwijl er een server draait.
# In de lijst van opdrachten.
cli-close-short = sluit een bijeenkomst voorgoed; wat bewaard moet blijven, blijft
# Uitleg van workshop close.
cli-close-help =
    Bewaart de tekst, de besluiten en de redenen, en verwijdert hoe de woorden tot stand kwamen: elke aanslag, wie wat typte, alle oudere versies. Dat kan niet ongedaan worden gemaakt.

    Niemand mag de bijeenkomst open hebben. Daarna schrijft niemand meer en opent geen code de deur; workshop export blijft werken. Exporteer de geschiedenis vooraf, als u die nodig hebt.
# In de lijst van opdrachten.
cli-host-key-short = bekijk of vervang de sleutel van de server
# Uitleg van workshop host-key.
cli-host-key-help = Bekijkt of vervangt de sleutel waaraan deelnemers deze server herkennen.
# In de lijst van opdrachten.
cli-host-key-show-short = toon de vingerafdruk
# Uitleg van workshop host-key show.
cli-host-key-show-help = Toont de vingerafdruk van de sleutel, en van de volgende als die klaarstaat.
# In de lijst van opdrachten.
cli-host-key-prepare-short = zet een volgende sleutel klaar
# Uitleg van workshop host-key prepare.
cli-host-key-prepare-help = Zet een volgende sleutel klaar. De server gebruikt hem nog niet, maar vertelt hem aan wie verbinding maakt, zodat hun computer hem later herkent.
# In de lijst van opdrachten.
cli-host-key-rotate-short = neem de volgende sleutel in gebruik
# Uitleg van workshop host-key rotate.
cli-host-key-rotate-help = Neemt de sleutel in gebruik die is klaargezet. Wie intussen geen verbinding maakte, krijgt een waarschuwing en moet de nieuwe vingerafdruk hebben.
# In de lijst van opdrachten.
cli-scenario-short = bekijk en controleer scenario's
# Uitleg van workshop scenario.
cli-scenario-help = Bekijkt en controleert scenario's: de bestanden die een begeleider voorbereidt.
# In de lijst van opdrachten.
cli-scenario-check-short = zoek fouten in scenariobestanden
# Uitleg van workshop scenario check.
cli-scenario-check-help = Leest scenariobestanden en meldt elke fout met bestand, regel, veld en wat er werd verwacht.
# In de lijst van opdrachten.
cli-scenario-list-short = toon de meegeleverde scenario's
# Uitleg van workshop scenario list.
cli-scenario-list-help = Toont de meegeleverde scenario's met hun taal en titel.

## Opties en argumenten

# --lang
cli-option-lang = taal van deze opdracht
# --help
cli-option-help = toon deze uitleg
# --version
cli-option-version = toon de versie
# --data van workshop join: hier staat geen bijeenkomst, maar wat deze persoon ervan zag en schreef.
cli-option-data-copy = map voor uw kopie en voor wat op de lijn wacht; anders de gewone plaats voor gegevens van uw account
# --data
cli-option-data = map met de bijeenkomsten; anders de gewone plaats voor gegevens van uw account
# --host. $host is wat geldt zonder deze optie.
cli-option-host = adres om op te luisteren; anders { $host }
# --port. $port is wat geldt zonder deze optie.
cli-option-port = poort om op te luisteren; anders { $port }
# --role. $roles is de lijst van rollen.
cli-option-role = voor welke rol: { $roles }
# --address
cli-option-address = adres waaronder de deelnemers deze machine vinden; anders wordt het opgezocht
# --title
cli-option-title = titel van de bijeenkomst (verplicht)
# --delegation
cli-option-delegation = delegatie aan tafel; mag vaker
# --json
cli-option-json = als JSON, voor programma's
# --format. $formats zijn namen van vormen.
cli-option-format = vorm van het document: { $formats }; zonder deze zegt de naam van het bestand het, anders is het markdown
# --output
cli-option-output = schrijf naar dit bestand; anders naar de uitvoer
# --template
cli-option-template = huisstijl: een bestand met voorblad, volgorde en koppen
# Een bundel die klopt. $name is het bestand, $files het aantal bestanden erin.
cli-verify-bundle = { $name }: klopt, alle { $files } bestanden zijn wat zij waren.
# De bestanden in een bundel kloppen, maar een ander programma pakte ze in. $name is het bestand.
cli-verify-repacked = { $name }: de bestanden kloppen, de zip eromheen is niet byte voor byte zoals dit programma hem maakte.
# Onder een bundel die getekend is. $fingerprint is de vingerafdruk van een sleutel.
cli-verify-signed = Getekend met de sleutel { $fingerprint }. Vergelijk die met de vingerafdruk op de uitnodiging.
# Onder een bundel zonder handtekening.
cli-verify-unsigned = Niet getekend: wie hem maakte, is niet na te gaan.
# --per-delegation
cli-option-per-delegation = zet overal de delegatie of rol in plaats van de persoon
# --unfinished
cli-option-unfinished = ook als nog niet alles akkoord is
# --yes
cli-option-yes = vraag niet of het zeker is
# Argument SCENARIO.
cli-argument-scenario = naam van een meegeleverd scenario of een YAML-bestand
# Argument KENMERK.
cli-argument-id = kenmerk van de bijeenkomst; zie workshop list
# Argument BESTAND van backup en restore.
cli-argument-file = de reservekopie; - voor de uitvoer of de invoer
# Argument MAP van copy.
cli-argument-dir = map van de andere server
# Argument [WAT...] van verify.
cli-argument-stored = kenmerken van bijeenkomsten, of reservekopieën; anders alles in de map
# Argument BESTAND... van scenario check.
cli-argument-files = scenariobestanden

## Uitkomsten

# Na een fout in de opdrachtregel. $command is wat u kunt typen.
cli-hint-help = Uitleg: { $command }
# workshop verify, een regel voor elke bijeenkomst die in orde is. $name is een kenmerk of bestand, $records een aantal, $last een moment.
cli-verify-right = { $name }  in orde  { NUMBER($records) } gebeurtenissen, de laatste op { $last }
# workshop verify, een regel voor elke die dat niet is. $name is een kenmerk of bestand. De reden volgt.
cli-verify-wrong = { $name }  NIET IN ORDE
# workshop verify, na een computer die uitviel. $name is een kenmerk.
cli-verify-torn = { $name }: het allerlaatste werd niet meer afgeschreven toen de server ophield. Niemand heeft dat als bewaard gezien; een volgende start ruimt het op.
# workshop verify. $name is een kenmerk.
cli-verify-unsealed = { $name }: er is nu geen controlegetal over het hele bestand. Alle gebeurtenissen zijn gecontroleerd, de ongebruikte ruimte ertussen niet.
# workshop backup. $id is een kenmerk, $file een bestand, $records een aantal.
cli-backup-done = { $id } staat in { $file }, teruggelezen en in orde: { NUMBER($records) } gebeurtenissen
# workshop restore. $id is een kenmerk, $records een aantal.
cli-restore-done = { $id } is teruggezet: { NUMBER($records) } gebeurtenissen
# workshop copy. $id is een kenmerk, $dir een map, $records een aantal.
cli-copy-done = { $id } staat ook in { $dir }, teruggelezen en in orde: { NUMBER($records) } gebeurtenissen
# workshop close, voor het begint. $id is een kenmerk.
cli-close-sure = Van { $id } blijven tekst, besluiten en redenen. De geschiedenis gaat voorgoed weg. Typ het kenmerk om door te gaan:
# workshop close: wat er bleef. $id is een kenmerk; de andere zijn aantallen.
cli-close-kept = { $id } is gesloten. Bewaard: { NUMBER($passages) } passages en { NUMBER($events) } besluiten, redenen en andere gebeurtenissen.
# workshop close: wat er weg is. $changes en $sessions zijn aantallen.
cli-close-gone = Verwijderd: { NUMBER($changes) } wijzigingen van de tekst uit { NUMBER($sessions) } sessies. Het nieuwe bestand is byte voor byte nagezocht: er is niets van over, en er is geen logbestand naast.
# workshop close zonder --per-delegation.
cli-close-per-person = Wie wat zei, staat er nog met naam.
# workshop close met --per-delegation.
cli-close-per-delegation = Wie wat zei, staat er per delegatie of rol. Namen die mensen zelf in een tekst of reden typten, staan er nog.
# workshop close zonder --per-delegation. $path is het logboek van wie kwam en ging, $lines een aantal regels.
cli-close-audit-person = Ingekort: de adressen op { NUMBER($lines) } regels van { $path }. De namen staan er nog.
# workshop close met --per-delegation. $path is het logboek van wie kwam en ging, $lines een aantal regels.
cli-close-audit-delegation = Ingekort: de adressen op { NUMBER($lines) } regels van { $path }. De namen zijn daar gewist.
# workshop close: waar het programma niet bij kan.
cli-close-left = Niet aangeraakt: reservekopieën en kopieën elders, ook van logboeken, en documenten die al geëxporteerd zijn.
# Na Ctrl-C.
cli-interrupted = Afgebroken.
# Een fout die wij niet kennen. $path is het logboek.
cli-unexpected = Er ging iets mis. Wat bewaard was, is er nog. Meer staat in { $path }
# workshop new: voor het kenmerk.
cli-new-id = Kenmerk
# workshop new: voor de titel.
cli-new-title = Titel
# workshop new: tot wanneer de codes de deur openen.
cli-new-expires = De codes gelden tot en met { DATETIME($day, dateStyle: "long") }; die van de procesbegeleider geldt één keer.
# workshop list: hoeveel passages akkoord zijn.
cli-list-agreed = { $agreed } van { $of } akkoord
# Titel van een bijeenkomst die workshop run maakt.
cli-run-title = { $scenario }, { DATETIME($day, dateStyle: "long") }
# Naam van wie aan de machine zit, als het account geen naam van een mens heeft.
cli-run-name = Begeleider
# Terwijl de server start, tot het scherm er is.
cli-run-opening = De bijeenkomst wordt geopend ...
# Na het sluiten van het scherm. $path is de map.
cli-run-kept = De bijeenkomst is bewaard in { $path }. Verder gaan: workshop run met dezelfde opties.
# De regel die in de zaal wordt voorgelezen: wat men typt om binnen te komen.
cli-join-line = ssh -p { $port } uw-naam@{ $address }
# workshop scenario check: een goed bestand.
cli-check-good = { $file }: in orde

## Is deze machine klaar (workshop doctor)

# workshop host-key. $fingerprint is de vingerafdruk.
cli-key-now = In gebruik: { $fingerprint }
# workshop host-key. $fingerprint is de vingerafdruk.
cli-key-coming = Staat klaar: { $fingerprint }
# workshop host-key prepare: wat er nu te doen is.
cli-key-tell = Laat de server zijn instellingen opnieuw lezen (SIGHUP) of start hem opnieuw. Neem de sleutel pas in gebruik als wie terugkomt ten minste één keer verbinding heeft gehad.
# workshop host-key rotate: wat er nu te doen is. $path is een bestand.
cli-key-rotated = De vorige sleutel staat in { $path }. Laat de server zijn instellingen opnieuw lezen (SIGHUP) of start hem opnieuw, en maak de uitnodigingen opnieuw: daar staat de vingerafdruk op.
# Voor een regel: in orde.
cli-doctor-good = goed
# Voor een regel: kan, maar kijk ernaar.
cli-doctor-doubtful = let op
# Voor een regel: zo kan het niet.
cli-doctor-bad = fout
# De map met bijeenkomsten. $path is de map.
cli-doctor-directory = Map { $path }: er kan in geschreven worden.
# De map is er nog niet. $path is de map.
cli-doctor-directory-new = Map { $path }: is er nog niet en wordt gemaakt bij de eerste bijeenkomst.
# Anderen op deze machine kunnen in de map. $path is de map.
cli-doctor-directory-open = Map { $path }: anderen op deze machine kunnen erin. Sluit haar af met: chmod 700
# In de map kan niet geschreven worden. $path is de map.
cli-doctor-directory-closed = Map { $path }: er kan niet in geschreven worden. Kies een andere met --data, of geef uzelf het recht.
# Ruimte op de schijf. $megabytes is wat er vrij is.
cli-doctor-space = Schijf: { $megabytes } MB vrij.
# Te weinig ruimte. $megabytes is wat er vrij is.
cli-doctor-space-little = Schijf: maar { $megabytes } MB vrij. Maak ruimte voordat u begint.
# De sleutel van de server. $fingerprint is de vingerafdruk.
cli-doctor-key = Sleutel: { $fingerprint }
# workshop doctor. $coming is de vingerafdruk van de sleutel die is klaargezet.
cli-doctor-key-coming = Sleutel: { $fingerprint }; klaar staat { $coming }
# Er is nog geen sleutel.
cli-doctor-key-new = Sleutel: wordt gemaakt bij de eerste keer.
# De sleutel is niet te lezen. $path is het bestand.
cli-doctor-key-unreadable = Sleutel: { $path } is niet te lezen. Zet een kopie terug; met een nieuwe sleutel krijgt elke deelnemer een waarschuwing.
# De poort is vrij. $host en $port zijn adres en poort.
cli-doctor-port = Poort { $port } op { $host }: vrij. Laat haar ook toe in de firewall.
# De poort is van een server op deze map. $host en $port zijn adres en poort.
cli-doctor-port-server = Poort { $port } op { $host }: in gebruik door de server op deze map.
# De poort is van een ander programma, of het adres is niet van deze machine. $host en $port zijn adres en poort.
cli-doctor-port-taken = Poort { $port } op { $host }: niet te gebruiken. Een ander programma heeft haar, of het adres is niet van deze machine. Kies een andere met --port of --host.
# De poort mag niet. $host en $port zijn adres en poort.
cli-doctor-port-forbidden = Poort { $port } op { $host }: daar hebt u geen recht toe. Kies een poort boven 1023.
# workshop doctor. Onder welk adres deelnemers verbinding maken.
cli-doctor-address = Adres: deelnemers typen ssh -p { $port } naam@{ $address }
# workshop doctor. Alleen deze machine zelf kan verbinding maken.
cli-doctor-address-alone = Adres: { $address } is alleen vanaf deze machine te bereiken. Verbind haar met het netwerk van de zaal, of geef --host 0.0.0.0.
# workshop doctor. Hoeveel bestanden en verbindingen een programma tegelijk mag openen.
cli-doctor-files = Verbindingen: { $limit } tegelijk, dat is genoeg.
# workshop doctor. $limit mag, $needed is nodig.
cli-doctor-files-few = Verbindingen: maar { $limit } tegelijk, en een volle zaal vraagt er { $needed }. Zet de grens hoger met: ulimit -n { $needed }
# De klok. $time is wat hij zegt.
cli-doctor-clock = Klok: { $time }. Klopt dat?
# De klok loopt zeker verkeerd. $time is wat hij zegt.
cli-doctor-clock-wrong = Klok: { $time }. Dat kan niet; zet hem gelijk, want codes verlopen en besluiten dragen de tijd.
# De klok loopt achter. $time is wat hij zegt, $saved wanneer er het laatst is bewaard.
cli-doctor-clock-slow = Klok: { $time }, maar er is hier al bewaard om { $saved }. Zet hem gelijk, want codes verlopen en besluiten dragen de tijd.
# De terminal. $columns, $rows en $term beschrijven hem.
cli-doctor-terminal = Terminal: { $columns } bij { $rows }, { $term }.
# Er is geen terminal.
cli-doctor-terminal-none = Terminal: geen; workshop serve heeft er geen nodig.
# TERM is leeg of dumb. $columns, $rows en $term beschrijven hem.
cli-doctor-terminal-dumb = Terminal: kan het scherm niet tonen (TERM={ $term }). Gebruik een gewoon terminalvenster.
# De terminal toont geen UTF-8. $columns, $rows en $term beschrijven hem.
cli-doctor-terminal-letters = Terminal: toont geen UTF-8. Zet LANG op nl_NL.UTF-8.
# Het venster is klein. $columns, $rows en $term beschrijven hem.
cli-doctor-terminal-small = Terminal: { $columns } bij { $rows } is krap. Maak het venster ten minste 80 bij 24.

## De uitnodiging op één vel (workshop invite)

# Kop. $title is de titel van de bijeenkomst.
cli-invite-title = Uitnodiging: { $title }
# Onder de kop. $role is de naam van een rol.
cli-invite-role = U doet mee als { $role }.
# Waar het om gaat. $role is de rol.
cli-invite-about = { $role ->
    [facilitator] U leidt de bijeenkomst vanaf uw eigen computer.
    [recorder] U schrijft mee en legt vast vanaf uw eigen computer.
    [adviser] U denkt mee vanaf uw eigen computer.
    [observer] U leest mee vanaf uw eigen computer.
    [projector] Deze computer toont de tekst aan de zaal.
   *[delegate] U schrijft en beslist mee vanaf uw eigen computer.
} U hoeft niets te installeren en hebt geen account nodig.
# Eerste stap; elke regel is een soort computer.
cli-invite-open =
    Open een venster waarin u opdrachten typt.
    Windows: druk op de Windows-toets, typ powershell en druk op Enter.
    Mac: druk op Cmd en de spatiebalk, typ terminal en druk op Enter.
    Linux: druk op Ctrl, Alt en T.
# Tweede stap; eronder staat de regel.
cli-invite-line = Typ deze regel, met uw eigen naam (zonder spaties) in plaats van uw-naam, en druk op Enter:
# Derde stap; eronder staat de vingerafdruk. Het Engels is wat ssh letterlijk vraagt.
cli-invite-trust = De eerste keer vraagt uw computer of de server te vertrouwen is: “Are you sure you want to continue connecting?” Plak of typ dan deze vingerafdruk en druk op Enter. Vraagt hij daarna “Please type 'yes', 'no' or the fingerprint”, dan klopt de vingerafdruk niet: probeer het nog één keer, ga anders niet verder en bel de procesbegeleider.
# Vierde stap; eronder staat de code.
cli-invite-code = Typ de code en druk op Enter. Streepjes en hoofdletters mag u weglaten:
# Vijfde stap. $role is de rol.
cli-invite-in = { $role ->
    [delegate] U bent binnen. Vraagt het scherm voor welke delegatie u er zit, kies die dan met de pijltjes en Enter.
   *[other] U bent binnen.
} { $role ->
    [projector] Ctrl+Q sluit af. Valt de verbinding weg, sluit dan het venster en begin opnieuw bij stap 1, met een andere naam.
   *[other] F1 geeft hulp en Ctrl+Q sluit af. Noteer de terugkeercode die het scherm toont. Valt de verbinding weg, sluit dan het venster, begin opnieuw bij stap 1 en typ de terugkeercode in plaats van de code: u gaat verder waar u was.
}
# Slot. $day is de laatste dag.
cli-invite-end = De code geldt tot en met { DATETIME($day, dateStyle: "long") } en hoort bij uw rol. Geef hem aan niemand door.

## Over SSH, zonder scherm

# ssh naam@adres status: de stap.
cli-status-step = Stap { $number } van { $of }: { $title }
# ssh naam@adres status: wie er is.
cli-status-online = Aanwezig: { $count } ({ $names })
# ssh naam@adres whoami.
cli-whoami-name = U bent { $name }, { $role }.
# ssh naam@adres whoami.
cli-whoami-delegation = U zit aan tafel voor { $name } ({ $initials }).
# ssh naam@adres whoami.
cli-whoami-workshop = Bijeenkomst: { $title }
# ssh naam@adres whoami. $rights is een lijst van werkwoorden.
cli-whoami-rights = U kunt: { $rights }.
# ssh naam@adres help. $formats zijn namen van vormen.
cli-ssh-help =
    Zonder opdracht opent het scherm. Met een opdracht komt er alleen antwoord:
      export         het akkoord als document: Markdown, of met --format een van
                     { $formats }
      status         hoe het ervoor staat; met --json voor programma's
      whoami         wie u hier bent en wat u kunt
      help           deze uitleg
