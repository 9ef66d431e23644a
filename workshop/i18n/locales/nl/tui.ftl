### tui (nl): de schermen. Gewone woorden, hele zinnen waar plaats is, altijd "u".

## Bovenste en onderste regels

# Bovenste regel: waar de groep is. $step is de naam van de stap, zonder nummer.
tui-top-step = stap { $number } van { $total }: { $step }
# Bovenste regel op een smal scherm, achter welke andere stap iemand bekijkt.
tui-top-group = groep: stap { $number } van { $total }
# Bovenste regel, als iemand een andere stap bekijkt dan waar de groep is.
tui-top-elsewhere = u kijkt bij { $step }
# Onderste regel. $name is de naam, $role de rol; $delegation de delegatie.
tui-who-delegate = U bent { $name }, { $role } voor { $delegation }.
# Onderste regel, voor wie geen delegatie heeft.
tui-who = U bent { $name }, { $role }.
# Eén zin als het venster te klein is. $columns en $rows zijn aantallen tekens.
tui-too-small = Dit venster is te klein. Maak het minstens { $columns } tekens breed en { $rows } regels hoog.
# Onderste regel zolang er niets bewaard kan worden. $reason is een hele zin.
tui-not-saved = Er wordt nu niets bewaard, daarom kan niemand schrijven. { $reason }
# Ervoor, voor wie intussen iets typte. $count is hoeveel tekens niet zijn aangenomen.
tui-not-taken-count =
    { $count ->
        [one] 1 teken niet aangenomen.
       *[other] { $count } tekens niet aangenomen.
    }
# Zodra er weer bewaard wordt. $words is wat deze persoon intussen typte en wat niet in de tekst staat.
tui-not-taken = Er wordt weer bewaard. Niet in de tekst gekomen: “{ $words }”
# Hetzelfde, als het meer is dan er op de regel past. $words is het laatste ervan; Ctrl+V plakt alles.
tui-not-taken-long = Er wordt weer bewaard. Niet in de tekst gekomen: “…{ $words }” Ctrl+V plakt alles.
# Wie terugkomt nadat de verbinding wegviel. $time is een tijd als 14:03:12.
tui-back-heard = U bent terug. Alles tot { $time } is aangekomen, wat u daarna typte niet.
# Wie terugkomt nadat de verbinding van de eigen computer met een replica wegviel. $time is een tijd als 14:03:12.
tui-back-heard-elsewhere = U bent terug. Alles tot { $time } is aangekomen. Wat u daarna op uw eigen computer typte, staat daar nog en komt zodra die weer een lijn heeft.
# Wie terugkomt van wie niet bekend is hoe de verbinding eindigde, zoals na een herstart.
tui-back = U bent terug. De cursor staat achter het laatste van u dat is aangekomen.
# Bovenste regel van de procesbegeleider zolang er nog niemand is. $command is de regel om in te typen.
tui-invite-line = Binnenkomen: { $command }   code { $code }

## Namen van stappen en passages

# Naam van een stap met zijn nummer.
tui-step-tip = Tip { $number } { $title }
# Naam van een stap met zijn nummer.
tui-step-point = Punt { $number } { $title }
# Naam van een stap met zijn nummer.
tui-step-statement = Stelling { $number } { $title }
# Kort, zonder titel: waar iemand is, in de lijst van aanwezigen.
tui-step-short-tip = tip { $number }
# Kort, zonder titel.
tui-step-short-point = punt { $number }
# Kort, zonder titel.
tui-step-short-statement = stelling { $number }
# Titel boven de tekst.
tui-passage = Passage { $number } · { $title }
# Titel boven de tekst voor wie alleen mag lezen, achter de naam van de passage.
tui-passage-read-only = alleen lezen

## Agenda

# Kop boven de agenda.
tui-agenda = Agenda
# De tien punten op één regel.
tui-agenda-points = Punten { $first }-{ $last }
# De groep is daar.
tui-agenda-now = nu
# Stap die klaar is.
tui-agenda-done = klaar
# Stap die nog moet.
tui-agenda-open = open
# Hoeveel van de punten klaar zijn.
tui-agenda-count = { $done } van { $total } klaar
# Kop boven de letters die nu werken.
tui-now = Nu

## Gids

# Kop boven de uitleg bij de stap.
tui-guide = Gids
# Tussenkop in de gids.
tui-guide-questions = Vragen
# Tussenkop in de gids, boven wat afgevinkt kan worden.
tui-guide-checks = Let op
# Tussenkop in de gids, boven kant-en-klare zinnen.
tui-guide-phrases = Zinnen om over te nemen
# Tussenkop in de gids.
tui-guide-facts = Feiten
# Tussenkop in de gids, boven de vragen die de hele bijeenkomst gelden.
tui-guide-always = Steeds voor ogen
# Bron achter een feit. $date is het moment waarover het feit gaat.
tui-guide-source = { $publisher }, { $date }
# Merk achter een feit dat niet meer hoeft te kloppen.
tui-guide-aged = verouderd
# Merk met reden achter een feit dat niet meer hoeft te kloppen. $note is die reden.
tui-guide-aged-note = verouderd: { $note }
# Tussenkop bij een aandachtspunt.
tui-guide-point = Dit punt
# Regel onder de stand van een punt.
tui-guide-point-where = Waar in de tekst: { $where }
# De alinea die iemand noemde, staat er niet meer. $name is haar naam, zoals 3b.
tui-guide-point-gone = Alinea { $name } staat niet meer in de tekst.
# Er staat nog niet waar in de tekst.
tui-guide-point-nowhere = Nog niet in de tekst
# Regel om het punt bij te werken.
tui-guide-point-change = Bijwerken

## Aan tafel

# Kop boven de aanwezigen.
tui-people = Aan tafel · { $count }
# Iemand is in dezelfde passage.
tui-people-here = hier
# Iemand is aan het typen.
tui-people-typing = typt
# Iemand heeft een minuut niets getypt of bewogen.
tui-people-idle = stil
# Iemand heeft vijf minuten niets getypt of bewogen.
tui-people-away = weg
# Op een korte regel: haakjes om de naam van wie stil is.
tui-people-idle-name = ({ $name })
# Op een korte regel: haakjes om de naam van wie weg is.
tui-people-away-name = ({ $name } weg)
# Iemand heeft de bijeenkomst verlaten of de verbinding verloren. $time is een tijd als 14:32.
tui-people-departed = weg sinds { $time }
# Achter de eigen naam.
tui-people-you = u
# Delegaties van wie niemand verbonden is. $names is een rij namen.
tui-people-missing = Niet verbonden: { $names }
# Kop boven de aanwezigen, als er geen lijn is: niemand hier weet hoeveel er zijn.
tui-people-blind = Aan tafel
# In plaats van de anderen, als er geen lijn is.
tui-people-unseen = Zonder lijn ziet u de anderen niet.
# Meer mensen dan er op de regel passen.
tui-people-more = +{ $count }

## De ronde

# Regel boven de tekst tijdens een ronde. $time is een tijdstip als 14:32.
tui-round-hidden = { $count } van { $total } standpunten · voorgelegd om { $time } · zegel { $seal }
# Wat de eigen delegatie heeft gegeven.
tui-round-yours = u: { $stand }
# De eigen delegatie moet nog.
tui-round-yours-missing = F4 geef uw standpunt
# Regel boven de tekst als de standpunten zichtbaar zijn.
# $outcome is een halve zin als “geen akkoord: bezwaar”.
tui-round-revealed = Standpunten getoond · { $outcome } · zegel { $seal }
# Achter de regel van een ronde als de tekst intussen anders is.
tui-round-changed = tekst is daarna gewijzigd
# Regel boven een afgesproken passage.
tui-round-agreed = Akkoord om { $time } · zegel { $seal }
# Regel boven een afgesproken passage die daarna gewijzigd is.
tui-round-broken = Zegel { $seal } verbroken: de tekst is na het akkoord van { $time } gewijzigd
# Regel boven een passage waarover de laatste ronde geen akkoord gaf.
tui-round-contested = Geen akkoord in de ronde van { $time }

## Meldingen op de onderste regel

# Iedereen ging mee naar een andere stap. $step is de naam ervan.
tui-notice-moved = De groep is nu bij { $step }
# De agenda laat weg wat klaar is.
tui-notice-only-open = De agenda toont alleen wat open is. f: weer alles.
# De agenda toont weer alles.
tui-notice-everything = De agenda toont weer alles.
# Er zijn minuten bij gekomen.
tui-notice-more-time = Er zijn { $minutes } minuten bij gekomen voor deze stap.
# De begeleider nam iets terug. $what is undone.
tui-notice-undone = Teruggenomen: { $what }.
# Idem, nadat iedereen het al had gezien.
tui-notice-undone-seen = Teruggenomen: { $what }. Wat getoond was, is wel gezien.
# Er is pauze. $time is een tijd als 15:20.
tui-notice-break = Pauze tot { $time }. Kijk even weg van het scherm.
# De pauze is voorbij.
tui-notice-work = De pauze is voorbij.
# Iemand kreeg een andere rol.
tui-notice-role = { $name } is nu { $role }.
# De eigen rol is gewijzigd. $name wordt niet gebruikt.
tui-notice-role-yours = { $name }, u bent nu { $role }.
# Iemand anders leidt nu.
tui-notice-lead = { $name } leidt nu de bijeenkomst.
# U leidt nu.
tui-notice-lead-yours = { $name }, u leidt nu de bijeenkomst.
# Iemand heeft een standpunt gevraagd. $passage is de titel van de passage.
tui-notice-round = Er is een ronde geopend over { $passage }. F4: geef uw standpunt.
# Idem, voor wie geen standpunt geeft.
tui-notice-round-watch = Er is een ronde geopend over { $passage }.
# De standpunten zijn zichtbaar.
tui-notice-revealed = De standpunten over { $passage } zijn zichtbaar. F4: bekijken.
# De passage is afgesproken.
tui-notice-agreed = Akkoord over { $passage }. De tekst is verzegeld.
# De ronde eindigde zonder akkoord.
tui-notice-closed = De ronde over { $passage } is gesloten zonder akkoord.
# De passage is weer open.
tui-notice-reopened = { $passage } is heropend.
# Melding: de gewijzigde tekst ligt opnieuw voor.
tui-notice-again = { $passage } is na het akkoord gewijzigd. F4: bekijk wat er anders is en geef uw standpunt.
# Idem, voor wie niet opnieuw wordt gevraagd.
tui-notice-again-watch = { $passage } is na het akkoord gewijzigd en ligt opnieuw voor aan wie voor was.
# Melding: een redactionele wijziging is goedgekeurd.
tui-notice-seal-moved = Redactionele wijziging in { $passage }: het zegel gaat mee. F4: zien wat er anders is.
# Melding. $name is een delegatie.
tui-notice-minority = { $name } heeft een minderheidsnota bij { $passage }.
# Eigen standpunt is vastgelegd. $stand is bijvoorbeeld "eens".
tui-notice-position = Vastgelegd voor { $delegation }: { $stand }.
# Titel boven de lijst van vormen.
tui-export-title = In welke vorm?
# Titel boven een voorvertoning. $format is de naam van een vorm.
tui-export-form = Exporteren: { $format }
# Knop boven een voorvertoning. $path is de plaats van het bestand.
tui-export-write = Schrijven naar { $path }
# Boven een voorvertoning van een vorm die in een terminal niet te zien is.
tui-export-as-text = Zo staat het er, hier zonder de opmaak van deze vorm:
# Onder een voorvertoning die niet alles laat zien.
tui-export-more = Hier gaat het document verder.
# Regel onder in een voorvertoning.
tui-hint-preview = Enter schrijven   Tab en ↑↓ lezen   Esc terug
# Het document wordt geschreven en dat duurt even.
tui-notice-exporting = Bezig met schrijven...
# Het document is geschreven. $path is de plaats van het bestand.
tui-notice-exported = Geschreven: { $path }
# Er kan hier geen document geschreven worden.
tui-notice-no-export = Haal het document op met: ssh ... export, of een andere vorm met --format
# Iemand kwam binnen.
tui-notice-joined = { $name } is binnen.
# Dit is de eerste stap.
tui-notice-first = Dit is de eerste stap.
# Dit is de laatste stap.
tui-notice-last = Dit is de laatste stap.
# Er loopt geen ronde en er is er ook geen geweest.
tui-notice-no-round = Er is over deze passage nog geen ronde geweest.
# De naam van het thema.
tui-notice-theme = Weergave: { $theme }
# De terminal toont geen kleuren, dus er is maar één weergave.
tui-notice-no-colours = Deze terminal toont geen kleuren. Alles is te lezen zonder.
# Op deze manier binnenkomen is hier niet bekend.
tui-notice-no-invitation = Dit scherm weet niet hoe anderen binnenkomen. Vraag het wie de server heeft gestart.
# Een zin is in de tekst gezet.
tui-notice-phrase = De zin staat in de tekst.
# De sessie is overgenomen door een tweede verbinding van dezelfde persoon.
tui-closed-session-taken-over = U bent op een andere plek binnengekomen. Deze verbinding is daarom gesloten.
# De server stopt.
tui-closed-server-stopping = De server stopt. Alles wat bewaard was, is er straks weer.
# Op elk scherm, elke seconde opnieuw, voordat de server stopt.
tui-server-ends = De server stopt over { $seconds ->
        [one] 1 seconde
       *[other] { NUMBER($seconds) } seconden
    }. Wat bewaard is, is er straks weer.
# Alleen voor wie leidt: er komen veel verkeerde codes binnen.
tui-codes-guessed = Iemand raadt naar codes: er komen er veel binnen die niet kloppen. Wie al binnen is, merkt er niets van.
# Een andere reden.
tui-closed-other = De verbinding is gesloten.

## Toetsen: kort, voor de onderste regel en het menu

# Toets, een of twee woorden, kleine letter.
tui-key-help = hulp
# Toets: uitleg bij de stap tonen of wegklappen.
tui-key-guide = gids
# Toets: een opmerking maken bij woorden van de tekst, of de opmerking zien die daar al staat.
tui-key-comment = opmerking
# Toets: naar de volgende open opmerking.
tui-key-next-comment = volgende reactie
# In het menu: de lijst van opmerkingen bij deze passage.
tui-key-comments = alle opmerkingen
# Toets: standpunt geven, of de standpunten bekijken.
tui-key-position = standpunt
# Toets: waar staan we.
tui-key-overview = overzicht
# Toets: een andere stap bekijken.
tui-key-steps = stappen
# Toets: terug naar waar de groep is.
tui-key-follow = terug naar de groep
# Toets v: de groep gaat een stap verder. De letter in het woord is de toets.
tui-key-forward = verder
# Toets t: de groep gaat een stap terug.
tui-key-back = terug
# Toets k: de klok starten of stilzetten.
tui-key-clock = klok
# Toets m: vijf minuten erbij.
tui-key-more-time = meer tijd
# Toets x: een pauze beginnen of beëindigen.
tui-key-break = pauze
# Toets z: de laatste stap van het proces terugnemen.
tui-key-undo-process = terugnemen
# Toets c: tijd, wat open is, wie stil is.
tui-key-cockpit = stand van zaken
# Toets w: iedereen vragen hoe het gaat, of antwoorden.
tui-key-temperature = hoe staan we ervoor
# Toets f: de agenda toont alleen wat open is.
tui-key-only-open = alleen open
# Toets b: zien wat een deelnemer ziet.
tui-key-as-participant = als deelnemer
# In het menu: iemand een andere rol geven.
tui-key-roles = rollen
# Toets d: de leiding overdragen.
tui-key-hand-over = leiding overdragen
# In het menu: de leiding terugnemen of teruggeven.
tui-key-take-back = leiding terug
# Toets r: de tekst voorleggen.
tui-key-open-round = ronde openen
# Toets p: de standpunten voor iedereen zichtbaar maken.
tui-key-reveal = standpunten tonen
# Toets a: de passage is afgesproken.
tui-key-agree = akkoord
# Toets s: de ronde eindigt zonder akkoord.
tui-key-close-round = ronde sluiten
# Toets h: de passage gaat weer open.
tui-key-reopen = heropenen
# Toets g: een typfout na het akkoord laten passeren.
tui-key-editorial = redactioneel
# Titel van een vraag: de gewijzigde tekst opnieuw voorleggen.
tui-key-ask-again = opnieuw vragen
# Toets n: standpunt invoeren voor wie geen apparaat heeft.
tui-key-record = standpunt namens
# In het menu: wat een delegatie laat aantekenen.
tui-key-minority = minderheidsnota
# Toets l of Ctrl+D: alles wat is besloten.
tui-key-decisions = besluiten
# Toets u: hoe komen anderen binnen.
tui-key-invite = uitnodiging
# Toets e: het document wegschrijven.
tui-key-export = exporteren
# Toets: andere taal. Noemt de andere taal in die taal zelf.
tui-key-language = English
# Toets: andere weergave (donker, licht, contrast).
tui-key-theme = weergave
# Toets.
tui-key-menu = menu
# Toets.
tui-key-leave = verlaten
# Tab gaat naar het volgende vak. Onderste regel.
tui-key-tab-text = tekst
# Tab gaat naar het volgende vak. Onderste regel.
tui-key-tab-agenda = agenda
# Tab gaat naar het volgende vak. Onderste regel.
tui-key-tab-guide = gids

## Toetsen: een zin, voor de hulp

# Hulp bij een toets: een hele zin.
tui-help-help = Toont deze uitleg.
# Hulp bij een toets.
tui-help-guide = Zet de gids bij deze stap naast de tekst, of klapt haar weg.
# Hulp bij een toets.
tui-help-comment = Maakt een opmerking bij de geselecteerde woorden of de zin bij de cursor; staat daar al een opmerking, dan ziet u die.
# Hulp bij een toets.
tui-help-next-comment = Gaat naar de volgende open opmerking of het volgende open voorstel in deze passage.
# Hulp bij een toets.
tui-help-comments = Toont alle opmerkingen bij deze passage, ook wat is afgehandeld.
# Hulp bij een toets.
tui-help-position = Geeft het standpunt van uw delegatie als er een ronde loopt; anders ziet u de standpunten van de laatste ronde.
# Hulp bij dezelfde toets, voor wie standpunten van anderen invoert.
tui-help-position-record = Voert het standpunt van een delegatie zonder apparaat in als er een ronde loopt; anders ziet u de standpunten van de laatste ronde.
# Hulp bij dezelfde toets, voor wie zelf geen standpunt geeft.
tui-help-position-watch = Toont hoe de ronde staat, en na het tonen de standpunten met hun toelichting.
# Hulp bij een toets.
tui-help-overview = Laat zien waar we staan: passages, tips en punten op één bladzijde.
# Hulp bij een toets.
tui-help-steps = Bekijkt een andere stap. De groep blijft waar zij is.
# Hulp bij een toets.
tui-help-follow = Brengt u terug naar de stap waar de groep is.
# Hulp bij een toets.
tui-help-forward = Brengt iedereen naar de volgende stap. Enter op de agenda brengt iedereen naar de stap die daar is aangewezen.
# Hulp bij een toets.
tui-help-back = Brengt iedereen naar de vorige stap.
# Hulp bij een toets.
tui-help-clock = Start de klok van deze stap of zet haar stil. Iedereen ziet haar op de bovenste regel; bij de volgende stap loopt zij daar door.
# Hulp bij een toets.
tui-help-more-time = Geeft deze stap vijf minuten extra.
# Hulp bij een toets.
tui-help-break = Begint een pauze zonder scherm: iedereen ziet tot wanneer, de klok van de stap staat stil. Nog eens: de pauze is voorbij.
# Hulp bij een toets.
tui-help-undo-process = Neemt de laatste stap van het proces terug: een stap op de agenda, een ronde, een akkoord, een sluiting. Nog een keer gaat verder terug. Het staat in de lijst van besluiten.
# Hulp bij een toets.
tui-help-cockpit = Toont de tijd, wie nog moet antwoorden, wat open is met de hamerstukken eerst, en wie nog niets schreef.
# Hulp bij een toets.
tui-help-temperature = Vraagt iedereen met één toets hoe dicht we bij een akkoord zijn. Niemand ziet wie wat zei; alleen de aantallen worden bewaard.
# Hulp bij een toets.
tui-help-only-open = Laat op de agenda alleen zien wat nog open is, of weer alles.
# Hulp bij een toets.
tui-help-as-participant = Laat zien wat een deelnemer ziet. Esc brengt u terug.
# Hulp bij een toets.
tui-help-roles = Geeft iemand een andere rol: deelnemer, notulist, adviseur of waarnemer. Iedereen krijgt bericht.
# Hulp bij een toets.
tui-help-hand-over = Draagt de leiding over aan iemand anders, na een vraag. Iedereen krijgt bericht en u kunt haar terugnemen.
# Hulp bij een toets.
tui-help-take-back = Brengt de leiding terug bij wie haar overdroeg.
# Hulp bij een toets.
tui-help-open-round = Legt de tekst van dit moment voor aan de delegaties. Is een afgesproken tekst gewijzigd, dan vraagt zij alleen wie voor was opnieuw.
# Hulp bij een toets.
tui-help-reveal = Maakt de standpunten voor iedereen zichtbaar.
# Hulp bij een toets.
tui-help-agree = Verklaart de passage akkoord en verzegelt de tekst.
# Hulp bij een toets.
tui-help-close-round = Sluit de ronde zonder akkoord. Standpunten en toelichting blijven bewaard.
# Hulp bij een toets.
tui-help-reopen = Maakt een gesloten passage weer open. Wat was afgesproken blijft bewaard.
# Hulp bij een toets.
tui-help-editorial = Laat een kleine wijziging na het akkoord passeren, zoals een typfout. U ziet eerst wat er anders is; het zegel gaat mee en iedereen kan het nalezen.
# Hulp bij een toets.
tui-help-record = Voert een standpunt in voor een delegatie zonder apparaat, ook met getelde handen.
# Hulp bij een toets.
tui-help-minority = Zet een minderheidsnota bij de passage; zij gaat mee naar het document.
# Hulp bij een toets.
tui-help-decisions = Toont elk besluit met tijd en wie het nam.
# Hulp bij een toets.
tui-help-invite = Toont de regel, de codes en het kenmerk waarmee anderen binnenkomen.
# Hulp bij een toets.
tui-help-export = Schrijft het document op deze computer, in de vorm die u kiest.
# Hulp bij een toets.
tui-help-language = Zet de schermen in het Engels. De inhoud van de bijeenkomst blijft in haar eigen taal.
# Hulp bij een toets.
tui-help-theme = Wisselt tussen donker, licht en hoog contrast.
# Hulp bij een toets.
tui-help-menu = Toont alles wat u nu kunt doen.
# Hulp bij een toets.
tui-help-leave = Verlaat de bijeenkomst. Wat u schreef, blijft staan.

## Hulp

# Titel van de hulp.
tui-help-title = Hulp
# Kop boven de toetsen die overal werken.
tui-help-everywhere = Altijd
# Kop boven de letters van de agenda.
tui-help-agenda = Als de agenda is gekozen (Tab)
# Kop boven wat alleen in het menu staat.
tui-help-in-menu = In het menu
# Kop boven de toetsen in de tekst.
tui-help-text = In de tekst
# Regel in de hulp: schrijven.
tui-help-text-typing = Typen schrijft in de tekst. Iedereen ziet het meteen; bewaren gaat vanzelf.
# Regel in de hulp: ongedaan maken.
tui-help-text-undo = Neemt uw eigen laatste wijziging terug; Ctrl+Y zet haar weer terug.
# Regel in de hulp: naar een ander vak.
tui-help-tab = Gaat naar het volgende vak: tekst, gids of agenda.
# Regel in de hulp: dingen in de gids.
tui-help-guide-enter = In de gids: vinkt af, of zet een zin in de tekst.
# Kop boven de tekens.
tui-help-signs = Tekens
# Uitleg van een teken op de agenda.
tui-help-sign-here = hier is de groep
# Uitleg van initialen.
tui-help-sign-initials = twee letters staan voor een delegatie, kleine voor iemand zonder: wie is waar, wie schreef wat
# Bij het teken voor een regel met woorden waar een opmerking bij hoort.
tui-help-sign-comment = bij de onderstreepte woorden staat een opmerking
# Bij het teken voor een regel waar het gezochte staat.
tui-help-sign-found = hier staat wat u zoekt
# Hoe te zien is wat een ander heeft geselecteerd.
tui-help-sign-selected = een onderstreepte balk met een naam: iemand anders heeft dit geselecteerd

## Menu

# Titel van het menu.
tui-menu-title = Menu

## Dialogen

# Knop.
tui-button-cancel = Terug
# Knop: standpunt of punt vastleggen.
tui-button-save = Vastleggen
# Knop: ja, doen.
tui-button-leave = Verlaten
# Knop.
tui-button-stay = Blijven
# Regel onder in een lijst.
tui-hint-list = ↑↓ kiezen   Enter nemen   Esc terug
# Regel onder in een bladzijde.
tui-hint-page = ↑↓ lezen   Esc terug
# Regel onder in een invuldialoog.
tui-hint-form = ↑↓ kiezen   Tab volgende veld   Enter vastleggen   Esc terug
# Vraag bij verlaten.
tui-confirm-leave = Wilt u de bijeenkomst verlaten? Alles blijft bewaard; u kunt terugkomen met dezelfde naam en code.
# Vraag bij verlaten voor wie de server draait.
tui-confirm-leave-host = Wilt u stoppen? Alles blijft bewaard, maar ook de anderen worden verbroken.
# Vraag bij akkoord.
tui-confirm-agree = Is { $passage } hiermee akkoord? De tekst wordt verzegeld.
# Vraag bij sluiten zonder akkoord.
tui-confirm-close-round = De ronde over { $passage } sluiten zonder akkoord? Standpunten en toelichting worden zichtbaar en blijven bewaard.
# Vraag bij heropenen.
tui-confirm-reopen = { $passage } heropenen? Het akkoord vervalt; wat was afgesproken blijft bewaard.
# Vraag bij tonen terwijl er delegaties ontbreken. $names is een rij namen.
tui-confirm-reveal = Nog geen standpunt van { $names }. Met n voert u het in voor wie geen apparaat heeft. Toch tonen? Daarna staan de standpunten vast.
# Vraag bij tonen als iedereen een standpunt gaf.
tui-confirm-reveal-all = Alle delegaties gaven een standpunt. Nu tonen? Daarna staan de standpunten vast.
# Vraag bij overdragen. $name is een naam.
tui-confirm-hand-over = De leiding overdragen aan { $name }? U zit er dan bij als notulist, en iedereen krijgt bericht. U kunt haar terugnemen via het menu.{ $delegation ->
        [none] {""}
       *[other] {" "}Wie leidt geeft geen standpunt: laat zo nodig een ander voor { $delegation } spreken.
    }
# Vraag bij terugnemen of teruggeven. $name is wie daarna leidt.
tui-confirm-take-back = De leiding gaat terug naar { $name }. Doorgaan?
# Knop bij een vraag.
tui-confirm-yes-hand-over = Overdragen
# Knop bij een vraag.
tui-confirm-yes-take-back = Ja, terug
# Vraag bij opnieuw voorleggen. $names is een rij delegaties.
tui-confirm-ask-again = Deze tekst opnieuw voorleggen aan wie voor was: { $names }? De anderen houden hun standpunt en mogen het wijzigen. Tot er akkoord is, geldt het oude akkoord.
# Vraag bij een redactionele wijziging.
tui-confirm-editorial = Is dit alleen redactioneel, zoals een typfout? Het zegel gaat dan over op deze tekst. Iedereen krijgt bericht en kan met F4 zien wat er anders is.
# Knop bij een vraag.
tui-confirm-yes-ask-again = Opnieuw vragen
# Knop bij een vraag.
tui-confirm-yes-editorial = Goedkeuren als redactioneel
# Knop bij een vraag.
tui-confirm-yes-agree = Akkoord verklaren
# Knop bij een vraag.
tui-confirm-yes-close-round = Sluiten zonder akkoord
# Knop bij een vraag.
tui-confirm-yes-reopen = Heropenen
# Knop bij een vraag.
tui-confirm-yes-reveal = Tonen

# Titel: standpunt geven.
tui-position-title = Standpunt van { $delegation }
# Wat er wordt voorgelegd.
tui-position-about = { $passage }, de tekst van { $time } (zegel { $seal })
# De tekst is intussen gewijzigd.
tui-position-changed = De tekst is daarna gewijzigd; uw standpunt gaat over de voorgelegde tekst.
# Achter een standpunt: toelichting.
tui-position-reason-welcome = met toelichting
# Achter een standpunt: toelichting moet.
tui-position-reason-needed = toelichting verplicht
# Opschrift van het veld.
tui-position-reason = Toelichting
# Boven de verschillen: uw delegatie was voor de oude tekst.
tui-position-again = Gewijzigd sinds het akkoord; geldt uw standpunt nog?
# Opschrift van een veld dat leeg mag blijven.
tui-position-hands-title = Handen geteld (mag leeg blijven)
# Onder dat opschrift. $stands zijn de standpunten, met schuine strepen ertussen.
tui-position-hands = Aantallen met een spatie ertussen, voor: { $stands }
# Wat er bewaard wordt als iemand een standpunt voor een delegatie invoert.
tui-position-stored-entered = Bewaard wordt: de delegatie, het standpunt, de toelichting, de handen, en dat u het invoerde. Anderen zien het zodra de procesbegeleider de standpunten toont. { $count } van { $total } gegeven.
# Wat er bewaard wordt en wie het ziet.
tui-position-stored = Bewaard wordt: uw delegatie, het standpunt, de toelichting en wie het invulde. Anderen zien het zodra de procesbegeleider de standpunten toont. { $count } van { $total } gegeven.
# Titel: uitslag van een ronde.
tui-result-title = Standpunten over { $passage }
# Nog verborgen.
tui-result-hidden = De standpunten zijn nog niet zichtbaar. { $count } van { $total } delegaties gaven er een.
# Heeft al een standpunt gegeven, nog verborgen.
tui-result-given = gegeven
# Delegatie die niets heeft gegeven.
tui-result-missing = nog geen standpunt
# Delegatie die in een gesloten ronde niets heeft gegeven.
tui-result-none = geen standpunt
# Uitslag.
tui-result-agreed = Akkoord verklaard om { $time }.
# Uitslag.
tui-result-closed = Gesloten zonder akkoord om { $time }.
# Wat er voorlag.
tui-result-text = De voorgelegde tekst
# Kop boven wat de begeleider nu kan doen.
tui-next = Wat nu?
# De regel laat een akkoord toe. Letters zijn toetsen.
tui-next-carried = a verklaart de passage akkoord. s sluit de ronde zonder akkoord, als u toch verder wilt praten.
# Er is bezwaar. Letters zijn toetsen.
tui-next-objection = s sluit de ronde. Praat over het bezwaar, pas samen de tekst aan en leg die opnieuw voor met r.
# Niemand is voor. Letters zijn toetsen.
tui-next-nobody = s sluit de ronde. Vraag wat er nodig is, pas samen de tekst aan en leg die opnieuw voor met r.
# Niet iedereen is voor, en dat is nodig. Letters zijn toetsen.
tui-next-not-all = s sluit de ronde. Vraag wie niet voor was wat er nodig is, pas de tekst aan en leg die opnieuw voor met r.
# De stemmen staken. Letters zijn toetsen.
tui-next-tie = Niemand heeft een beslissende stem. s sluit de ronde; praat verder en leg dezelfde of een andere tekst voor met r. Blijft het gelijk, dan staat de passage als niet overeengekomen in het document, met alle redenen.
# Geen meerderheid. Letters zijn toetsen.
tui-next-no-majority = s sluit de ronde. Pas samen de tekst aan en leg die opnieuw voor met r.
# Wie ontbrak. $names is een rij namen. Letters zijn toetsen.
tui-next-absent = Getoond is getoond: { $names } kan pas in een nieuwe ronde antwoorden. Voor wie geen apparaat heeft, voert u het dan in met n.
# Titel: voor welke delegatie wordt het standpunt ingevoerd.
tui-record-title = Standpunt invoeren voor
# Titel: van welke delegatie is de nota.
tui-note-title = Minderheidsnota van
# Titel van het invulvenster.
tui-note-of = Minderheidsnota van { $delegation }
# Uitleg boven het veld.
tui-note-about = Gaat mee met de passage en staat in het document. Een leeg veld neemt de nota terug.
# Uitkomst van een getoonde ronde. $verdict is een halve zin (outcome-...), $missing een aantal, $names een rij delegaties.
tui-outcome = { $favour } van { $table } voor; { $verdict }{ $missing ->
    [0] {""}
   *[other] {" "}(geen standpunt van { $names })
    }.
# Standpunt dat niet opnieuw is gevraagd en dus is gebleven.
tui-result-kept = ongewijzigd gebleven
# Standpunt dat iemand voor de delegatie invoerde.
tui-result-entered = ingevoerd voor de delegatie
# Handen die in de delegatie zijn geteld, zoals "3 eens, 1 bezwaar".
tui-result-hands = handen: { $counted }
# Boven wat een delegatie bij de passage laat aantekenen.
tui-result-note = Minderheidsnota
# Boven de verschillen met de tekst waarover eerder akkoord was.
tui-result-changed = Gewijzigd sinds het akkoord
# Boven een redactionele wijziging. $old en $new zijn zegels, $time een tijd.
tui-result-edited = Redactioneel gewijzigd om { $time }: zegel { $old } werd { $new }

# Opschrift van een veld.
tui-point-status = Hoe staat het ermee?
# Opschrift van een veld.
tui-point-note = Toelichting
# Opschrift van een veld: waar in het akkoord het punt terugkomt.
tui-point-where = Waar in de tekst?
# Opschrift van een lijst passages.
tui-point-passages = Welke passages gaan hierover?

# Titel: een andere stap bekijken.
tui-steps-title = Welke stap wilt u bekijken?

# Titel: hoe anderen binnenkomen.
tui-invitation-title = Uitnodiging
# Regel boven de opdracht.
tui-invitation-command = Typ in een terminal, met uw eigen naam:
# Regel boven de codes.
tui-invitation-codes = En daarna de code die bij u hoort:
# Regel boven het kenmerk van de server.
tui-invitation-fingerprint = Uw terminal vraagt de eerste keer of dit de juiste computer is. Dat is zo als er staat:

## Wie bent u

# Kop van het eerste scherm. $name is de naam.
tui-welcome = Welkom, { $name }
# Onder de kop. $workshop is de titel van de bijeenkomst.
tui-welcome-question = Namens welke delegatie zit u aan tafel bij { $workshop }?
# Er is nog geen enkele delegatie.
tui-welcome-empty = Er zit nog niemand aan tafel. Typ de naam van uw fractie of organisatie.
# Opschrift van het veld voor een nieuwe naam.
tui-welcome-new = Staat uw delegatie er niet bij? Typ haar naam:
# De keuze voor een nieuwe delegatie. $name is wat er is getypt.
tui-welcome-add = nieuw: { $name }
# Onderste regel.
tui-welcome-hint = ↑↓ kiezen   Enter plaatsnemen   Ctrl+Q verlaten

## Overzicht

# Titel.
tui-overview-title = Waar staan we
# Samenvatting. Alle waarden zijn aantallen.
tui-overview-summary = { $agreed } van { $passages } passages akkoord · { $points } van { $total } punten besproken · { $checks } van { $allchecks } aandachtspunten afgevinkt
# Tussenkop.
tui-overview-passages = De tekst
# Tussenkop.
tui-overview-tips = De tips
# Tussenkop.
tui-overview-points = De punten
# Tussenkop.
tui-overview-other = Verder
# Hoeveel tekst er staat.
tui-overview-characters = { $count ->
    [0] nog leeg
   *[other] { $count } tekens
    }
# Hoeveel er is afgevinkt.
tui-overview-checks = { $done } van { $total } afgevinkt
# Het punt komt nog nergens in de tekst voor.
tui-overview-nowhere = nog niet in de tekst
# Waar in de tekst het punt terugkomt.
tui-overview-where = in: { $where }
# Onderste regel van het overzicht.
tui-hint-overview = ↑↓ kiezen   Enter deze stap bekijken   Esc terug
# Toets Ctrl+L, alleen in de hulp: het beeld opnieuw tekenen.
tui-key-redraw = beeld herstellen
# Hulp bij een toets.
tui-help-redraw = Tekent het scherm opnieuw, als er iets doorheen is gekomen.

## Wie schreef dit

# Toets: wie schreef deze zin, en wanneer.
tui-key-written = wie schreef dit
# Uitleg van die toets.
tui-help-written = Zegt sinds wanneer deze zin of de selectie zo luidt, wie welke woorden schreef en voor wie; Enter gaat naar dat moment in de geschiedenis.
# De zin bij de cursor is nog zoals het scenario begon.
tui-written-starter-sentence = Deze zin is begintekst uit het scenario.
# De selectie is nog zoals het scenario begon.
tui-written-starter-selection = Deze woorden zijn begintekst uit het scenario.
# Sinds wanneer de zin zo luidt, en wie de laatste wijziging erin deed. $time is een tijd, $name een naam met delegatie.
tui-written-since-sentence = Zo luidt deze zin sinds { $time }, door { $name }
# Hetzelfde voor wat is geselecteerd. $time is een tijd, $name een naam met delegatie.
tui-written-since-selection = Zo luiden deze woorden sinds { $time }, door { $name }
# Onderste regel: er staat geen tekst bij de aanwijzer.
tui-written-nothing = Hier staat nog niets.
# Onderrand van het venster met wie wat schreef.
tui-hint-origin = ↑↓ kiezen   Enter naar dat moment   Esc terug
# Van de eerste tot de laatste keer. $first en $last zijn tijdstippen.
tui-written-between = { $first }-{ $last }
# Bij "wie schreef dit": deze woorden kwamen in de tekst door een voorstel. $name is wie het overnam.
tui-written-accepted = voorstel { $number }, overgenomen door { $name }
# Een tijdstip op een andere dag. $day is een dag als 21-11, $time een tijd als 14:32.
tui-written-day = { $day } { $time }

## Zoeken

# Toets: naar een alinea gaan.
tui-key-paragraph = naar alinea
# Uitleg van die toets.
tui-help-paragraph = Gaat naar de alinea met het nummer dat u intypt, zoals 3b.
# Titel van de dialoog waarin men zegt naar welke alinea.
tui-paragraph-title = Naar een alinea
# Vraag in die dialoog.
tui-paragraph-question = Welke alinea? Typ wat er links van staat, zoals 3b.
# Kort: waar iemand leest of schrijft. $name is de naam van een alinea, zoals 3b.
tui-paragraph = alinea { $name }

# Toets: zoeken in de tekst.
tui-key-find = zoeken
# Uitleg van die toets.
tui-help-find = Zoekt in de tekst. Enter is de volgende, pijl omhoog de vorige, Esc terug.
# Voor wat er gezocht wordt.
tui-find-label = Zoeken:
# Achter een lege zoekregel.
tui-find-keys = Enter volgende · ↑ vorige · Esc terug
# Bij de hoeveelste plaats men is. $at en $count zijn getallen.
tui-find-count = { $at } van { $count }
# Hoeveel plaatsen er zijn, als men bij geen ervan is.
tui-find-total = { $count } gevonden
# Het staat niet in de tekst.
tui-find-none = niet gevonden

# Toets Ctrl+G: de versies van de passage bekijken.
tui-key-history = geschiedenis
# Hulp bij een toets.
tui-help-history = Laat zien hoe de passage is ontstaan: alle versies, wie wat wijzigde, en een oudere tekst terugzetten.
# Titel van het scherm met de versies van een passage.
tui-history-title = Geschiedenis
# Titel van de lijst met versies.
tui-history-versions = Versies
# Welke versie te zien is.
tui-history-count = versie { $number } van { $total }
# Staat er alleen als het lezen langer dan een halve seconde duurt.
tui-history-reading = De geschiedenis wordt gelezen...
# Staat op de plaats van de tijd bij de tekst waarmee het scenario begon.
tui-history-starter = begintekst
# Wie de begintekst schreef.
tui-history-nobody = uit het scenario
# Bij een versie die met deze tekst akkoord is verklaard.
tui-history-agreed = akkoord
# Bij een versie die in een ronde is voorgelegd.
tui-history-forward = voorgelegd
# Boven de tekst: waarmee die wordt vergeleken.
tui-history-against-before = Wat deze versie wijzigde
# Boven de tekst: welke twee versies worden vergeleken. $first en $last zijn tijden of "begintekst".
tui-history-against-marked = Van { $first } naar { $last }
# In de lijst, onder de versie waarmee wordt vergeleken.
tui-history-marked = vergelijkpunt
# Boven de tekst: waarmee die wordt vergeleken.
tui-history-against-now = Wat er sindsdien is gewijzigd
# Boven de tekst: waarmee die wordt vergeleken, als de passage akkoord is.
tui-history-against-sealed = Anders dan de verzegelde tekst
# Boven de tekst: waarmee die wordt vergeleken, de laatst voorgelegde tekst.
tui-history-against-forward = Anders dan de voorgelegde tekst
# Boven de tekst: er wordt niets vergeleken.
tui-history-against-nothing = De tekst van dat moment
# Als twee teksten gelijk zijn.
tui-history-same = Er is geen verschil.
# Titel van de vraag om een naam.
tui-history-name = Versie een naam geven
# $time is een tijd of "begintekst".
tui-history-name-question = Hoe heet de versie van { $time }?
# Onderste regel van de vraag om een naam.
tui-hint-naming = Enter bewaren   Esc terug
# Onderste regel van de vraag naar welke alinea men wil.
tui-hint-place = Enter erheen   Esc terug
# Titel van de vraag.
tui-history-restore = Terugzetten
# $time is een tijd of "begintekst".
tui-history-restore-question = De passage weer maken zoals in de versie van { $time }? Iedereen ziet dat. Wat er nu staat blijft in de geschiedenis, en Ctrl+Z neemt het terug.
# Knop.
tui-history-restore-yes = Terugzetten
# Melding. $time is een tijd of "begintekst".
tui-history-restored = De versie van { $time } is teruggezet. Ctrl+Z neemt dat terug.
# Onderste regel van de geschiedenis, hoogstens 79 tekens.
tui-hint-history = ↑↓←→ kies  Enter verschil  m merk  d vergelijk  n naam  t terugzetten  Esc
# Onderste regel voor wie niet schrijft.
tui-hint-history-read = ↑↓←→ kies   Enter volgend verschil   m merk   d vergelijk   Esc terug
# Hulp bij de geschiedenis: wat het scherm is.
tui-history-help = Links de versies van deze passage, de oudste boven. Een versie eindigt als iemand anders na een pauze verder schrijft, na een minuut stilte, en steeds als de tekst wordt voorgelegd. Rechts de tekst: wat erbij kwam is onderstreept, wat verdween staat doorgehaald tussen [- en -]. Vooraan elke regel die anders is staat +, - of ±.
# Hulp bij pijl omhoog en omlaag.
tui-history-help-go = Eerdere en latere versies; Home en End gaan naar de eerste en de laatste.
# Hulp bij pijl links en rechts.
tui-history-help-scrub = Langs de lijn van de tijd, ook met de muis.
# Hulp bij m.
tui-history-help-mark = Merkt deze versie: daarna wordt elke versie die u kiest hiermee vergeleken. Nog een keer m stopt dat.
# Hulp bij de lijn van de tijd.
tui-history-help-line = Bovenaan de lijn van de tijd: hoe hoger, hoe meer er toen is geschreven. Een lange stilte is een streepje.
# Bij een teken: de versie die u ziet.
tui-history-help-sign-here = de versie die u ziet
# Bij een teken: de gemerkte versie.
tui-history-help-sign-since = de versie waarmee u vergelijkt
# Bij een teken: toen voorgelegd.
tui-history-help-sign-forward = toen is de tekst voorgelegd
# Bij een teken: toen akkoord.
tui-history-help-sign-agreed = met deze tekst akkoord
# Bij een teken: een versie met een naam.
tui-history-help-sign-named = een versie met een naam
# Hulp bij Enter.
tui-history-help-next = Naar het volgende verschil in de tekst. PgUp en PgDn bladeren.
# Hulp bij d.
tui-history-help-against = Vergelijkt met iets anders: de versie ervoor, de gemerkte versie, de tekst van nu, de voorgelegde of verzegelde tekst, of niets.
# Hulp bij n.
tui-history-help-name = Geeft deze versie een naam, die iedereen ziet.
# Hulp bij t.
tui-history-help-restore = Zet deze tekst terug, na een vraag. Het is een gewone wijziging van u; wie de rest schreef blijft zichtbaar.

## Iemand volgen, en iedereen bij elkaar

# Toets: het scherm gaat mee met iemand anders.
tui-key-accompany = iemand volgen
# Uitleg van die toets.
tui-help-accompany = Laat uw scherm meegaan met iemand anders, tot u typt of op Esc drukt.
# Letter van de procesbegeleider: ieders scherm gaat naar de plek waar deze is.
tui-key-gather = iedereen hier
# Uitleg van die letter.
tui-help-gather = Brengt alle schermen naar de plek in de tekst waar u bent.
# Titel van de lijst met mensen.
tui-follow-title = Wie wilt u volgen?
# Regel in die lijst.
tui-follow-nobody = niemand meer volgen
# Onderste regel zolang men iemand volgt. $name is een naam.
tui-follow-line = U volgt { $name }.
# Achter die regel: hoe het ophoudt.
tui-follow-stop = Esc of typen: stoppen
# Wie men volgde, is weggegaan. $name is een naam.
tui-follow-gone = { $name } is weggegaan; u volgt niemand meer.
# Er is niemand om te volgen.
tui-follow-alone = Er is niemand anders aan tafel.
# Bij de anderen: hun scherm is verplaatst. $name is de procesbegeleider.
tui-notice-gathered = { $name } vraagt u hier te kijken.
# Bij de procesbegeleider zelf.
tui-notice-gathering = Iedereen ziet nu de plek waar u bent.

## Opmerkingen

# Titel van de dialoog waarin iemand een opmerking schrijft.
tui-comment-title = Opmerking
# De woorden waar een opmerking over gaat. $words is tekst van deelnemers, $paragraph de naam van de
# alinea, zoals 3b, of "none".
tui-comment-quote =
    { $paragraph ->
        [none] Bij: “{ $words }”
       *[other] Bij alinea { $paragraph }: “{ $words }”
    }
# Boven het invulveld.
tui-comment-yours = Uw opmerking
# Van de woorden waar een opmerking over ging is niets meer over.
tui-comment-gone = De tekst waar dit over ging is weg.
# Onder een opmerking. $name is een naam, $time een tijd als 14:32.
tui-comment-done = Afgehandeld door { $name } om { $time }
# In een lijst: hoeveel antwoorden er zijn.
tui-comment-replies =
    { $count ->
        [one] 1 antwoord
       *[other] { $count } antwoorden
    }
# Hoeveel opmerkingen bij een passage nog open zijn; in het overzicht.
tui-comments-count =
    { $count ->
        [one] 1 opmerking
       *[other] { $count } opmerkingen
    }
# Titel van het paneel met opmerkingen bij de passage.
tui-comments-panel = Opmerkingen · { $count } open
# Titel van de lijst met alle opmerkingen bij een passage.
tui-comments-title = Opmerkingen bij deze passage
# Titel van de dialoog met een opmerking en de antwoorden erop.
tui-thread-title = Opmerking en antwoorden
# Boven het invulveld.
tui-thread-reply = Uw antwoord
# Knop.
tui-thread-resolve = Afgehandeld
# Knop: de opmerking weer openen.
tui-thread-reopen = Weer openen
# Knop.
tui-thread-next = Volgende
# Regel onder in de dialoog met een opmerking.
tui-hint-thread = Enter antwoorden   Tab knoppen  Ctrl+N volgende  Ctrl+P vorige  Esc
# Een opmerking is gemaakt.
tui-notice-comment = Uw opmerking staat erbij; de woorden zijn onderstreept.
# Er zijn bij deze passage geen (open) opmerkingen.
tui-notice-no-comments = Bij deze passage zijn geen open opmerkingen of voorstellen.
# Iemand anders maakte een opmerking. $name is een naam, $passage een titel.
tui-notice-comment-added = { $name } heeft een opmerking bij { $passage }.
# Iemand anders antwoordde op een opmerking. $name is een naam, $passage een titel.
tui-notice-comment-replied = { $name } antwoordt op een opmerking bij { $passage }.

## Invullen bij een stap

# Toets F7: invullen wat bij deze stap hoort.
tui-key-fill = invullen
# Dezelfde toets voor wie leidt, bij een stap met een stelling.
tui-key-fill-statement = stelling leiden
# Dezelfde toets voor wie leidt, bij een stap met stil schrijven.
tui-key-fill-silence = stil schrijven
# Dezelfde toets voor wie leidt, bij een stap met wegen.
tui-key-fill-weighing = wegen
# Dezelfde toets voor wie leidt, bij een stap met sorteren.
tui-key-fill-sorting = sorteren
# Hulp bij een toets.
tui-help-fill = Vult in wat bij deze stap hoort: antwoorden op de vragen, wat in de tekst moet staan, kant-en-klare zinnen, en hoe het met een punt staat.
# Titel van de lijst met wat ingevuld kan worden.
tui-fill-title = Wat wilt u invullen?
# Bij deze stap hoort niets om in te vullen.
tui-notice-nothing-to-fill = Bij deze stap is niets in te vullen.
# Titel van het venster waarin iets wordt ingevuld.
tui-answer-title = Invullen
# Onder een veld voor een dag.
tui-answer-date = dag-maand-jaar, bijvoorbeeld 1-10-2026
# Onder een veld voor een getal. $unit is een eenheid.
tui-answer-unit = in { $unit }
# Keuze: het antwoord weghalen.
tui-answer-clear = leeg maken
# Keuze: zonder merk.
tui-answer-no-tag = geen merk
# Onder de antwoorden van anderen.
tui-answer-pull = Enter op een antwoord zet het in de tekst.
# Regel om aan een tabel een rij toe te voegen.
tui-answer-add-row = + rij erbij
# Vraag om de naam van een nieuwe rij.
tui-answer-row = Waar gaat de nieuwe rij over?
# Regel onder in een tabel waar men geen rijen aan toevoegt.
tui-hint-places = ↑↓ kiezen   Enter invullen   Esc terug
# Regel onder in een tabel waar men rijen aan toevoegt.
tui-hint-table = ↑↓ kiezen   Enter invullen   Del eigen rij weg   Esc terug
# Een antwoord staat nu in de tekst.
tui-notice-answer-in-text = Het antwoord staat in de tekst.
# Titel van een vraag over iets dat in de tekst moet staan.
tui-check-title = Aanwijzen of afvinken
# Keuze: deze woorden laten zien dat het in de tekst staat.
tui-check-mark = Aanwijzen in de tekst: “{ $words }”
# Keuze: naar de woorden die zijn aangewezen.
tui-check-go = Naar de aangewezen woorden
# Keuze.
tui-check-tick = Alleen afvinken
# Keuze.
tui-check-untick = Vinkje weghalen
# Onder iets dat in de tekst moet staan: de woorden die zijn aangewezen.
tui-check-marked = in de tekst: “{ $words }”
# De aangewezen woorden staan niet meer in de tekst.
tui-check-gone = niet meer in de tekst: “{ $words }”
# Zonder aangewezen woorden kan de passage niet worden voorgelegd.
tui-check-required = moet in de tekst worden aangewezen
# Titel van het venster over een kant-en-klare zin.
tui-phrase-title = Wat doen we met deze zin?
# Boven wat elke delegatie wil.
tui-phrase-votes = De delegaties
# Een delegatie heeft nog niets gezegd.
tui-phrase-no-vote = nog niet gekozen
# Boven de keuzes van de eigen delegatie.
tui-phrase-yours = Uw delegatie
# Boven de keuzes waarmee de uitkomst wordt vastgelegd.
tui-phrase-outcome = Vastleggen
# Keuze: uitkomst.
tui-phrase-adopt = Overnemen: de zin komt in de tekst
# Keuze: uitkomst.
tui-phrase-adapt = Aanpassen: de zin komt in de tekst om te bewerken
# Keuze: uitkomst.
tui-phrase-drop = Weglaten
# Onder een zin waarover de delegaties kiezen. Beide waarden zijn aantallen.
tui-phrase-count = { $count } van { $total } delegaties kozen

## Besluiten

# Titel van het scherm met alle besluiten.
tui-decisions-title = Besluiten
# In plaats van een naam: vanaf de computer zelf gedaan.
tui-decision-machine = deze computer

## Voorstellen: andere woorden voor de tekst, die een ander overneemt of niet

# Toets Ctrl+E: andere woorden voorstellen.
tui-key-suggest = voorstel
# In het menu: de lijst van voorstellen bij deze passage.
tui-key-suggestions = alle voorstellen
# Toets Ctrl+P: naar de vorige open opmerking of het vorige voorstel.
tui-key-previous-comment = vorige reactie
# Hulp bij een toets.
tui-help-suggest = Stelt andere woorden voor in plaats van de selectie of de zin bij de cursor; staat daar al een voorstel, dan ziet u dat.
# Hulp bij een toets.
tui-help-suggestions = Toont alle voorstellen bij deze passage, ook wat is overgenomen of afgewezen.
# Hulp bij een toets.
tui-help-previous-comment = Gaat naar de vorige open opmerking of het vorige open voorstel in deze passage.
# Vraag bij het openen van een ronde terwijl er voorstellen openstaan. $count is een aantal.
tui-confirm-open-round =
    { $count ->
        [one] Bij deze passage staat nog 1 voorstel open. Tijdens de ronde kan niemand het overnemen. Toch voorleggen?
       *[other] Bij deze passage staan nog { $count } voorstellen open. Tijdens de ronde kan niemand ze overnemen. Toch voorleggen?
    }
# Knop bij die vraag.
tui-confirm-yes-open-round = Toch voorleggen
# Titel van de dialoog waarin iemand een voorstel doet.
tui-suggest-title = Voorstel
# Boven het invulveld met de woorden die er nu staan.
tui-suggest-words = Pas de woorden aan
# Boven het lege invulveld: er staan nog geen woorden.
tui-suggest-new-words = Welke woorden moeten hier komen?
# Boven het tweede invulveld.
tui-suggest-reason = Toelichting (mag leeg)
# Regel onder in die dialoog. Ctrl+J begint een nieuwe regel in de voorgestelde tekst.
tui-hint-suggest = Enter vastleggen   Tab volgende veld   Ctrl+J nieuwe regel   Esc terug
# Regel onder in de dialoog met een voorstel.
tui-hint-suggestion = ↑↓ kiezen   Enter doen  Ctrl+N volgende  Ctrl+P vorige  Esc
# Regel onder in de lijst met voorstellen. De letters zijn toetsen.
tui-hint-suggestions = o overnemen  a afwijzen  i intrekken  h heropenen  Enter bekijken  Esc
# Een voorstel met zijn maker, midden in een zin. $number telt de voorstellen bij een passage, $name is een naam.
tui-suggestion-name = voorstel { $number } van { $name }
# Onder een voorstel: wie het deed, voor wie of in welke rol, en hoe laat.
tui-suggestion-by = { $name }, { $who }, { $time }
# Boven de toelichting bij een voorstel.
tui-suggestion-why = Waarom
# Van de woorden die een voorstel wil vervangen is niets meer over.
tui-suggestion-gone = De woorden die dit voorstel wilde vervangen, zijn weg. Neem het zelf op in de tekst, of wijs het af.
# Iemand schreef in de woorden die een voorstel wil vervangen.
tui-suggestion-changed = De tekst is veranderd sinds dit voorstel. Overnemen vervangt wat er nu staat:
# Wat er stond toen het voorstel werd gedaan. $words is tekst van deelnemers.
tui-suggestion-was = Toen: “{ $words }”
# Wat er nu staat. $words is tekst van deelnemers.
tui-suggestion-is = Nu: “{ $words }”
# Hoe een voorstel is afgehandeld. $name is wie dat deed, $time een tijd als 14:32.
tui-suggestion-settled =
    { $status ->
        [accepted] Overgenomen door { $name } om { $time }
        [rejected] Afgewezen door { $name } om { $time }
       *[withdrawn] Ingetrokken door { $name } om { $time }
    }
# Knop: de voorgestelde woorden in de tekst zetten.
tui-suggestion-accept = Overnemen
# Knop, als er intussen andere woorden staan dan toen.
tui-suggestion-accept-now = Overnemen in plaats van wat er nu staat
# Dezelfde knop, nadat er één keer op gedrukt is.
tui-suggestion-accept-sure = Zeker weten? Nog eens, dan verdwijnt wat er nu staat
# Knop: de tekst laten zoals hij is.
tui-suggestion-reject = Afwijzen
# Knop: het eigen voorstel terugnemen.
tui-suggestion-withdraw = Intrekken
# Knop: een afgewezen of ingetrokken voorstel weer openen.
tui-suggestion-reopen = Weer openen
# Knop.
tui-suggestion-next = Volgende
# Knop.
tui-suggestion-previous = Vorige
# Knop: zelf iets voorstellen op deze plek.
tui-suggestion-new = Zelf iets anders voorstellen
# Hoeveel voorstellen bij een passage nog open zijn; in het overzicht en onder de tekst.
tui-suggestions-count =
    { $count ->
        [one] 1 voorstel
       *[other] { $count } voorstellen
    }
# Titel van het paneel met voorstellen bij de passage.
tui-suggestions-panel = Voorstellen · { $count } open
# Titel van de lijst met alle voorstellen bij een passage.
tui-suggestions-title = Voorstellen bij deze passage
# Er zijn bij deze passage geen voorstellen.
tui-notice-no-suggestions = Bij deze passage zijn geen voorstellen.
# Iemand die niet in de tekst schrijft, typt toch.
tui-notice-suggest-instead = Hier schrijft u niet. Ctrl+E stelt andere woorden voor, F3 is een opmerking.
# Een voorstel is gedaan. $number telt de voorstellen bij deze passage.
tui-notice-suggestion = Uw voorstel staat in de tekst als nummer { $number }. Wie schrijft, kan het overnemen.
# Iemand anders deed een voorstel. $name is een naam, $passage een titel.
tui-notice-suggestion-added = { $name } doet een voorstel bij { $passage }. Ctrl+N laat het zien.
# Men nam zelf een voorstel over. $suggestion is "voorstel 3 van Ad".
tui-notice-suggestion-accepted-own = U nam { $suggestion } over. Ctrl+Z maakt het ongedaan.
# Iemand anders nam een voorstel over. $suggestion is "voorstel 3 van Ad".
tui-notice-suggestion-accepted = { $name } nam { $suggestion } over.
# Iemand wees een voorstel af. $suggestion is "voorstel 3 van Ad".
tui-notice-suggestion-rejected = { $name } wees { $suggestion } af.
# Iemand trok het eigen voorstel in. $suggestion is "voorstel 3 van Ad", aan het begin van de zin.
tui-notice-suggestion-withdrawn = Ingetrokken: { $suggestion }.
# Een voorstel staat weer open. $suggestion is "voorstel 3 van Ad".
tui-notice-suggestion-reopened = Weer open: { $suggestion }.

## Leiden

# De klok op de bovenste regel. Achter een teken.
tui-clock-left = nog { $minutes } min
# De klok in de laatste minuut.
tui-clock-seconds = nog { $seconds } s
# De tijd is om. $minutes zijn hele minuten.
tui-clock-over = { $minutes ->
    [0] tijd is om
   *[other] { $minutes } min over tijd
    }
# De klok staat stil. $words zegt wat er over is.
tui-clock-paused = gepauzeerd, { $words }
# Achter een stap op de agenda: geplande minuten.
tui-clock-planned = { $minutes } m
# Achter een stap op de agenda: bestede en geplande minuten.
tui-clock-spent = { $spent }/{ $minutes } m
# Titel van het venster over een pauze.
tui-break-title = Pauze
# Vraag boven een lijst van minuten.
tui-break-question = Hoe lang kijkt iedereen weg van het scherm? De klok van deze stap staat zolang stil.
# In die lijst.
tui-break-minutes = { $minutes } minuten
# Tot hoe laat de pauze duurt. $time is een tijd als 15:20.
tui-break-until = Pauze tot { $time }
# Op de bovenste regel. $words is bijvoorbeeld "nog 9 min".
tui-break-line = pauze, { $words }
# In het venster van iedereen die niet leidt, en op het scherm in de zaal.
tui-break-away = Kijk even weg van het scherm. Loop, praat, kijk naar buiten. Wat u schreef, staat er nog.
# Regel onder in dat venster.
tui-hint-break = Esc toch verder
# Titel van het scherm voor de begeleider.
tui-cockpit-title = Stand van zaken
# Bij een passage waarin nog niemand schreef.
tui-cockpit-starter = nog begintekst
# Onderste regel van dat scherm.
tui-hint-cockpit = ↑↓ kiezen   Enter bekijken   f alleen open   Esc terug
# Tussenkop.
tui-cockpit-time = Tijd
# Hoe lang het nog duurt. $steps en $minutes zijn aantallen, $time een tijd.
tui-cockpit-end =
    { $steps ->
        [0] Dit is de laatste stap: klaar rond { $time }.
        [one] Hierna nog één stap, { $minutes } minuten gepland: klaar rond { $time }.
       *[other] Hierna nog { $steps } stappen, { $minutes } minuten gepland: klaar rond { $time }.
    }
# Tussenkop boven de rondes die lopen.
tui-cockpit-asked = Rondes die lopen
# Wie nog geen standpunt gaf. $names is een rij delegaties.
tui-cockpit-waiting = wacht op { $names }
# Alle delegaties gaven een standpunt.
tui-cockpit-everybody = iedereen heeft geantwoord
# Tussenkop boven passages zonder akkoord.
tui-cockpit-open = Nog niet akkoord, hamerstukken eerst
# Alles is akkoord.
tui-cockpit-nothing-open = Over alle passages is akkoord.
# Tussenkop boven passages met akkoord.
tui-cockpit-agreed = Akkoord
# Bij een passage zonder tekst.
tui-cockpit-empty = nog leeg
# Bij een passage: hoeveel bezwaren.
tui-cockpit-against = { $count } bezwaar
# Bij een passage: hoeveel voorbehouden en afzijdige delegaties.
tui-cockpit-doubts = { $count } voorbehoud of afzijdig
# Bij een passage: open opmerkingen en voorstellen.
tui-cockpit-margin = { $count } in de kantlijn
# Bij een passage waar niets tegenin is gebracht.
tui-cockpit-undisputed = niets tegenin gebracht
# Tussenkop.
tui-cockpit-unanswered = Nog niet beantwoord
# Alle waarden zijn aantallen.
tui-cockpit-counts = { $points } van { $allpoints } punten open · { $answers } van { $allanswers } vragen leeg · { $checks } van { $allchecks } punten niet afgevinkt
# Achter een stap: hoeveel vragen nog leeg zijn.
tui-cockpit-step = { $count } leeg
# Tussenkop boven delegaties die nog niets schreven.
tui-cockpit-silent = Wie is stil
# Achter een delegatie.
tui-cockpit-away = niet verbonden
# Achter een delegatie.
tui-cockpit-wrote-nothing = schreef nog niets
# Alle delegaties hebben iets geschreven.
tui-cockpit-all-heard = Alle delegaties schreven mee.

## Stellingen

# In de gids, om te kiezen.
tui-guide-statement = Kiezen en bekijken
# Onderste regel: de stelling is weer gesloten. $step is de naam van de stap.
tui-notice-statement-closed = Nog niet begonnen: { $step }
# Onderste regel: iedereen kiest.
tui-notice-statement-first = Kies in stilte waar u staat, met F7: { $step }
# Onderste regel: de keuzes zijn te zien.
tui-notice-statement-talk = De keuzes staan bij F7: { $step }
# Onderste regel: iedereen kiest opnieuw.
tui-notice-statement-second = Kies opnieuw, met F7: { $step }
# Onderste regel: de verschuiving is te zien.
tui-notice-statement-shift = Bij F7 staat wat er verschoof: { $step }
# Titel van een lijst mensen.
tui-roles-title = Wie krijgt een andere rol?
# Titel van een lijst rollen.
tui-roles-of = Nieuwe rol van { $name }
# Titel van een lijst delegaties.
tui-roles-for = { $name } spreekt voor
# Titel van een lijst mensen.
tui-hand-over-title = Wie leidt verder?
# Onderste regel terwijl de begeleider als deelnemer kijkt.
tui-as-participant = Zo ziet een deelnemer het.
# Achter die regel.
tui-as-participant-stop = Esc: terug naar uw eigen scherm
# Op het scherm in de zaal, tijdens een ronde. Alleen aantallen.
tui-projector-hidden = Voorgelegd: { $count } van { $total } delegaties gaven een standpunt
# Op het scherm in de zaal, bij een passage met akkoord. $time een tijd, $seal een zegel.
tui-projector-agreed = Akkoord om { $time } · zegel { $seal }
# Op het scherm in de zaal, als er nog geen tekst is.
tui-projector-empty = Hier staat nog niets.
# Onder een stelling op het scherm in de zaal, terwijl iedereen in stilte kiest.
tui-projector-choose = Kies op uw eigen scherm, met F7. Hier komen straks alleen aantallen te staan.
# Op het scherm in de zaal, als niet alles tegelijk past.
tui-projector-page = { $page } van { $pages }

## Punten, doelen en het register

# Opschrift van een veld. $paragraph is de naam van de alinea bij de cursor, zoals 3b.
tui-point-where-here = Waar in de tekst? Een alinea, zoals { $paragraph } (daar staat de cursor)
# Opschrift van een keuze.
tui-point-included = Komt het in het akkoord?
# Keuze.
tui-point-included-yes = komt in het akkoord
# Keuze.
tui-point-included-no = blijft buiten het akkoord
# Keuze.
tui-point-included-open = nog niet besloten
# Opschrift van een veld, en ervoor in de gids.
tui-point-owner = Wie is aanspreekbaar
# Opschrift van een veld, en ervoor in de gids.
tui-point-evidence = Waaruit blijkt het
# Opschrift van een veld.
tui-point-action = Wat gaat er gebeuren
# Opschrift van een veld: een dag.
tui-point-due = Wanneer is dat klaar (dag-maand-jaar)
# Tussenkop op het overzicht: waar de tekst naast wordt gelegd.
tui-overview-goals = De doelen
# Vraag bij een doel. $goal is het doel in woorden.
tui-goal-question = { $goal } Welke passages gaan hierover?
# Tussenkop op het overzicht.
tui-overview-register = Beloften, acties en geparkeerd
# Er is nog niets genoteerd.
tui-overview-register-none = nog niets genoteerd
# Toets: iets noteren voor later, en zien wat er genoteerd is.
tui-key-register = noteren
# Hulp bij een toets.
tui-help-register = Noteert de zin bij de cursor of de selectie als belofte, en acties en onderwerpen voor later; en laat alles zien wat genoteerd is.
# Titel van de lijst.
tui-register-title = Beloften, acties en geparkeerd
# Boven de keuzes om iets te noteren. $words zijn woorden uit de tekst.
tui-register-words = Noteren bij: “{ $words }”
# Boven de keuzes om iets te noteren, zonder woorden uit de tekst.
tui-register-new = Noteren
# Keuze: deze zin is een belofte.
tui-register-commitment = Dit is een belofte
# Keuze: iets dat iemand gaat doen.
tui-register-action = Een actie
# Keuze: een onderwerp voor een ander moment.
tui-register-parked = Een onderwerp parkeren
# Wie alleen meeleest, opent een lege lijst.
tui-notice-register-empty = Er is nog niets genoteerd.
# Er is iets genoteerd.
tui-notice-noted = Genoteerd.
# Iemand anders noteerde iets voor later. $name is een naam, $kind wat het is: belofte, actie of geparkeerd.
tui-notice-item = { $name } noteerde iets ({ $kind }). Ctrl+K: bekijken.
# Tussenkop in de lijst.
tui-items-title-commitment = Beloften
# Tussenkop in de lijst.
tui-items-title-action = Acties
# Tussenkop in de lijst.
tui-items-title-parked = Geparkeerd
# Aantal op het overzicht.
tui-items-commitment =
    { $count ->
        [one] 1 belofte
       *[other] { $count } beloften
    }
# Aantal op het overzicht.
tui-items-action =
    { $count ->
        [one] 1 actie
       *[other] { $count } acties
    }
# Aantal op het overzicht.
tui-items-parked = { $count } geparkeerd
# Niemand is aanspreekbaar.
tui-item-no-owner = nog niemand
# Er is geen dag.
tui-item-no-day = nog geen dag
# De woorden van een belofte staan niet meer in de tekst.
tui-item-gone = De woorden staan niet meer in de tekst.
# Boven een formulier: uit welke stap het komt.
tui-item-source = Komt uit { $step }
# Opschrift van een veld.
tui-item-wording = Wat
# Opschrift van een veld.
tui-item-owner = Wie is aanspreekbaar
# Opschrift van een veld.
tui-item-amount = Bedrag, met de jaren erbij
# Opschrift van een veld.
tui-item-indicator = Waaraan zien we dat het lukt
# Opschrift van een veld.
tui-item-evidence = Bron, of waar het al werkt
# Opschrift van een veld.
tui-item-day = Wanneer (dag-maand-jaar)
# Opschrift van een veld: wanneer naar een belofte wordt teruggekeken.
tui-item-review = Wanneer kijken we terug (dag-maand-jaar)
# Opschrift van een keuze.
tui-item-approach = Hoe
# Knop: naar de woorden in de tekst.
tui-item-go = Naar de woorden in de tekst
# Knop: afgerond, of toch niet.
tui-item-close = Klaar, of toch niet
# Knop: weghalen.
tui-item-drop = Weghalen: het was een vergissing

## Hoe staan we ervoor

# Titel van de vraag aan iedereen.
tui-temperature-title = Hoe staan we ervoor?
# De vraag zelf.
tui-temperature-question = Hoe dicht zijn we bij een akkoord? Eén toets is genoeg.
# Wat er bewaard wordt.
tui-temperature-stored = Niemand ziet wie wat zei. Bewaard worden alleen de aantallen.
# Hoeveel mensen antwoordden.
tui-temperature-given = { $count ->
    [one] 1 antwoord
   *[other] { $count } antwoorden
    }
# Zo weinig antwoorden dat te zien zou zijn van wie ze zijn. $least is een aantal.
tui-temperature-few = De verdeling is te zien vanaf { $least } antwoorden.
# Keuze: het venster sluiten, de vraag blijft staan.
tui-temperature-later = Laten lopen
# Keuze.
tui-temperature-show = Aan iedereen tonen
# Keuze.
tui-temperature-end = Afsluiten
# Onderste regel van de vraag.
tui-hint-temperature = 1-5 antwoorden   Esc later
# Melding aan wie aan het typen is.
tui-notice-temperature = De begeleider vraagt hoe we ervoor staan; de vraag komt als u even niet typt.
# Melding na het antwoord.
tui-notice-temperature-given = Uw antwoord telt mee, zonder uw naam.

## Gesprek: stil schrijven en sorteren

# Naam van een stap met zijn nummer.
tui-step-conversation = Gesprek { $number } { $title }
# Kort, zonder titel.
tui-step-short-conversation = gesprek { $number }
# In de gids, om te kiezen.
tui-guide-sorting = Sorteren
# Titel van de dialoog.
tui-silence-title = Stil schrijven
# Onder de vraag: wat er bewaard wordt en wie het ziet.
tui-silence-stored = Niemand leest dit voordat alle antwoorden tegelijk getoond worden; dan staat uw naam erbij.
# In plaats daarvan, zodra er een eigen antwoord is.
tui-silence-kept = Uw antwoord is bewaard. U kunt het wijzigen tot alle antwoorden tegelijk getoond worden, met de namen erbij.
# Als de antwoorden getoond zijn terwijl er geen lijn was. $words is wat niet op tijd aankwam.
tui-silence-missed = ! Niet op tijd aangekomen: “{ $words }”
# Onder de antwoorden, voor wie schrijft.
tui-silence-pull = Enter zet een antwoord in de tekst.
# Kop boven wat alleen de begeleider kan.
tui-silence-leading = Voor u als begeleider
# Om te kiezen. $seconds is een aantal seconden.
tui-silence-open = Beginnen: { $seconds } seconden stilte
# Om te kiezen, als er al geschreven is.
tui-silence-again = Verder schrijven: { $seconds } seconden, de antwoorden weer verborgen
# Om te kiezen.
tui-silence-reveal = Alle antwoorden tonen
# Onderste regel: de stilte begint. $step is de naam van de stap.
tui-notice-silence = Schrijf in stilte uw antwoord, met F7: { $step }
# Onderste regel: de antwoorden zijn te zien.
tui-notice-silence-shown = Alle antwoorden staan bij F7: { $step }

## Wegen, en wat er bij een vraag hoort

# Op het scherm in de zaal, terwijl ieder weegt.
tui-projector-weigh = Kies voor uzelf, met F7. Straks ziet u hoe de tafel verdeeld is, zonder namen.
# Titel van de dialoog.
tui-weighing-title = Wegen
# Toetsen in de dialoog.
tui-hint-weighing = ↑↓ regel   ←→ of een cijfer kiest   Del weg   Esc klaar
# Om te kiezen, voor de begeleider.
tui-weighing-open = Beginnen: ieder kiest voor zichzelf
# Om te kiezen, als er al gewogen is.
tui-weighing-again = Verder kiezen: de verdeling weer verborgen
# Om te kiezen.
tui-weighing-reveal = De verdeling tonen, zonder namen
# Om te kiezen: nog iets om te wegen.
tui-weighing-add = Nog iets toevoegen
# Onderste regel: er kan gekozen worden. $step is de naam van de stap.
tui-notice-weighing-opened = Kies voor uzelf, met F7: { $step }
# Onderste regel: de verdeling is te zien.
tui-notice-weighing-shown = De verdeling staat bij F7: { $step }
# Voor een vraag in de gids die voor iemand met uw rol is.
tui-guide-asks-you = Voor u
# Voor een vraag in de gids, voor raad en college.
tui-guide-asks-delegate = Voor raad en college
# Voor een vraag in de gids, voor de ambtelijke organisatie.
tui-guide-asks-adviser = Voor de organisatie
# Boven antwoorden uit een eerdere stap. $step is de naam van die stap.
tui-recalled = Bij { $step } kwam naar voren:
# Bij een vinkje: geen van deze woorden staat in de tekst. $words is een rij woorden.
tui-check-lost = De tekst noemt geen van deze woorden: { $words }.
# Vraag voor een ronde, onder waar de tekst niets over zegt.
tui-confirm-open-lost = De tekst zegt hier niets over. Toch voorleggen?

## De route: het hele gesprek op één scherm

# Naam van de toets in het menu.
tui-key-route = de route
# Uitleg bij die toets.
tui-help-route = Toont het hele gesprek op één scherm: de vragen vooraf, elke stap met zijn minuten, en wat er uitkomt.
# Kop voor wat er uit het gesprek komt.
tui-route-outcome = Wat er uitkomt
# Geplande tijd van een stap, kort.
tui-route-minutes = { $minutes } m
