### export (nl): koppen en vaste zinnen van het document. Tekst van deelnemers staat in waarden en is
### al ontdaan van alles wat Markdown betekent; deze zinnen zelf bevatten geen Markdown.

## Datum en aanhef

# Een dag. $day en $year zijn tekst; $month is m1 tot en met m12.
export-date =
    { $day } { $month ->
        [m1] januari
        [m2] februari
        [m3] maart
        [m4] april
        [m5] mei
        [m6] juni
        [m7] juli
        [m8] augustus
        [m9] september
        [m10] oktober
        [m11] november
       *[m12] december
    } { $year }
# Een moment. $date is export-date, $time tekst als 14:32, in UTC.
export-moment = { $date }, { $time } UTC
# Een moment in de tijdzone die in de aanhef staat. $date is export-date, $time tekst als 14:32.
export-moment-there = { $date }, { $time } uur
# Regel in de aanhef, waar momenten niet in UTC staan. $zone is de naam van een tijdzone, zoals Europe/Amsterdam.
export-zone = Tijden zijn die van { $zone }.
# Regel in de aanhef. $title is de titel van het scenario.
export-scenario = Gespreksopzet: { $title }
# Regel in de aanhef. $questions zijn de vragen die steeds boven de tekst stonden, achter elkaar.
export-questions = Steeds voor ogen: { $questions }
# Regel in de aanhef. $created en $decided zijn momenten.
export-period = Begonnen op { $created }; laatste besluit op { $decided }
# Regel in de aanhef: over hoeveel passages er akkoord is.
export-progress = Akkoord over { $agreed } van { $passages } passages
# Hoeveel mensen en delegaties er waren.
export-presence =
    { $people ->
        [one] 1 mens
       *[other] { $people } mensen
    }, { $delegations ->
        [one] 1 delegatie
       *[other] { $delegations } delegaties
    }
# Regel in de aanhef. $version is een hash van 64 tekens.
export-version = Versie: { $version }
# In plaats van een titel of naam waar niets leesbaars in staat.
export-nameless = (zonder naam)
# In plaats van een tekst die nog niemand geschreven heeft.
export-empty = (nog leeg)

## Passages

# Kop boven de passages waarover akkoord is.
export-agreed = Overeengekomen tekst
# Onder die kop, als er nog niets is.
export-agreed-none = Er is nog over geen enkele passage akkoord.
# Kop boven de passages waarover geen akkoord is.
export-not-agreed = Niet overeengekomen
# Onder die kop, als er niets is.
export-not-agreed-none = Over alle passages is akkoord.
# Onder die kop: hoe deze teksten te lezen.
export-not-agreed-note = De teksten hieronder zijn werkteksten. Zij horen niet bij het akkoord.
# Onder een passage waarover akkoord is. $moment is een moment, $seal acht tekens in twee groepen.
export-agreed-on = Akkoord op { $moment }, zegel { $seal }.
# Vet, boven een passage zonder akkoord. $status is passage-status-...
export-marker = Niet overeengekomen: { $status }.
# Na de markering, als er eerder wel akkoord was. $moment is een moment.
export-reopened = Akkoord was er op { $moment }; daarna is de passage heropend.
# Vet, onder een passage waarvan de tekst na het akkoord gewijzigd is.
export-broken = Zegel verbroken.
# Daarachter. De gewijzigde tekst volgt als citaat.
export-broken-note = De tekst hierboven is wat is overeengekomen. Daarna is zij gewijzigd; over de huidige tekst hieronder is geen akkoord:
# Vet, boven voorbehouden en wie afzijdig blijft, direct onder de passage.
export-minority = Bij deze passage is aangetekend:
# Voor de woorden die een delegatie na een ronde bij een passage zette; ze staan erachter.
export-note = Minderheidsnota:

## Standpunten

# Kop boven alle standpunten.
export-positions = Standpunten
# Onder die kop, als er over geen enkele passage een ronde is geweest.
export-positions-none = Er is nog geen tekst voorgelegd.
# Vet, boven de standpunten van een ronde. $number vanaf 1, $again of er opnieuw is gevraagd, $moment en $ended momenten, $seal het zegel van de voorgelegde tekst.
export-round = Ronde { $number }{ $again ->
        [yes] {" "}(opnieuw gevraagd na een wijziging)
       *[no] {""}
    }, voorgelegd op { $moment }, zegel { $seal }: { $outcome ->
        [agreed] akkoord op { $ended }
        [closed] geen akkoord, gesloten op { $ended }
       *[running] loopt nog
    }.
# Onder een ronde die opnieuw vraagt. $names is een rij delegaties.
export-asked = Opnieuw gevraagd: { $names }. De anderen hielden hun standpunt en mochten het wijzigen.
# Boven een kolom met namen van delegaties.
export-column-delegation = Delegatie
# Boven een kolom met standpunten, stand-...
export-column-stand = Standpunt
# Boven een kolom met wat een delegatie bij haar standpunt zei.
export-column-reason = Toelichting
# Standpunten die nog niet getoond zijn: alleen hoeveel het er zijn.
export-hidden = De standpunten zijn nog niet getoond; { $given } van { $expected } gegeven.
# Waar een delegatie geen standpunt heeft gegeven.
export-silent = geen standpunt gegeven
# Als niemand een standpunt gaf.
export-silent-all = Er zijn geen standpunten gegeven.
# Onder de standpunten van een ronde. $verdict is een halve zin (outcome-...), de andere waarden zijn aantallen.
export-count = Uitkomst ({ $favour } voor, { $neutral } afzijdig, { $against } tegen): { $verdict }.
# Achter een standpunt: handen die in de delegatie zijn geteld, zoals "3 eens, 1 bezwaar".
export-hands = handen: { $counted }
# Achter een standpunt dat iemand voor de delegatie invoerde.
export-entered = ingevoerd voor de delegatie
# Achter een standpunt dat niet opnieuw is gevraagd.
export-kept = ongewijzigd uit de vorige ronde
# Onder een passage waarvan het zegel is verplaatst. Daarna volgt de oude tekst. $moment is een moment, $seal het oude zegel.
export-edited = Redactioneel gewijzigd op { $moment }. Daarvoor stond er (zegel { $seal }):

## Aandachtspunten

# Kop boven de aandachtspunten; het zijn er meestal tien.
export-points = { $count ->
        [10] De tien aandachtspunten
       *[other] De aandachtspunten
    }
# Bij een aandachtspunt: de status, point-status-...
export-point-status = Stand: { $status }
# Bij een aandachtspunt: het onderwerp waar het onder valt.
export-point-group = Onderwerp: { $group }
# Bij een aandachtspunt: de plaats in de tekst, zoals iemand die noemde.
export-point-where = Plaats in de tekst: { $where }
# Bij een aandachtspunt: de titels van passages, met puntkomma's ertussen.
export-point-passages = Passages: { $passages }
# Bij een aandachtspunt: een aantekening; de tekst begint op dezelfde regel.
export-point-note = Aantekening:
# Boven een lijst van wat af te vinken is.
export-checks = Nagelopen:
# Voor iets dat afgevinkt is; de tekst ervan volgt.
export-check-done = gedaan:
# Voor iets dat niet afgevinkt is; de tekst ervan volgt.
export-check-open = nog niet:

## Verslag en verloop

# Kop boven de passages die verslag doen van het gesprek.
export-report = Verslag
# Onder die kop: staat er altijd bij.
export-caveat = Wat hier staat, geeft het gesprek aan deze tafel weer. De uitkomsten zijn niet te generaliseren.
# Vet, voor een stelling die is besproken; de stelling volgt.
export-statement = Stelling:
# Bij een passage van het verslag waarover akkoord of een ronde was. $status is passage-status-...
export-report-status = Status: { $status }.
# Kop boven voorstellen voor andere woorden; alleen als die er zijn.
export-suggestions = Voorstellen
# Onder die kop: hoe deze voorstellen te lezen.
export-suggestions-note = Een voorstel hoort pas bij de tekst als het is overgenomen.
# Een voorstel. $quote zijn de woorden die er stonden, $wording de woorden die er moeten komen.
export-suggestion = Voorstel { $number }: { $kind ->
        [add] voeg “{ $wording }” toe.
        [drop] laat “{ $quote }” weg.
       *[replace] maak van “{ $quote }”: “{ $wording }”.
    }
# Achter een voorstel dat alleen woorden toevoegt: waar. $words is wat ervoor staat, of "none".
export-suggestion-behind = { $words ->
        [none] Vooraan in de tekst.
       *[other] Achter “{ $words }”.
    }
# Vet, achter een voorstel: wat ervan geworden is. $settled is een moment, $name wie het deed.
export-suggestion-status = { $status ->
        [accepted] overgenomen door { $name }, { $settled }
        [rejected] niet overgenomen: { $name }, { $settled }
        [withdrawn] ingetrokken door { $name }, { $settled }
       *[open] open
    }
# Vet, achter een open voorstel waarvan de plek niet meer in de tekst is.
export-suggestion-lost = de plek staat niet meer in de tekst
# Kop boven de opmerkingen bij de tekst; alleen als die er zijn.
export-comments = Opmerkingen
# Onder die kop: hoe deze opmerkingen te lezen.
export-comments-note = Opmerkingen horen niet bij het akkoord. Geciteerd zijn de woorden zoals zij waren toen de opmerking werd gemaakt.
# Bij een opmerking: haar nummer en de woorden waar zij over gaat; $quote is tekst van deelnemers,
# $paragraph de naam van de alinea, zoals 3b, of "none".
export-comment-quote =
    { $paragraph ->
        [none] Opmerking { $number } bij “{ $quote }”
       *[other] Opmerking { $number } bij alinea { $paragraph }, “{ $quote }”
    }
# Vet, achter een opmerking waarvan de woorden niet meer in de tekst staan.
export-comment-lost = staat niet meer in de tekst
# Vet, achter een opmerking die is afgehandeld.
export-comment-resolved = afgehandeld
# Wie iets opmerkte. $speaker is een naam, soms met een delegatie erachter; $moment een moment.
export-comment-by = { $speaker }, { $moment }:
# Kop boven de agenda met wat bij elke stap is nagelopen.
export-agenda = Verloop
# Bij een stap op de agenda. $visited is yes of no: of de tafel er geweest is.
export-step = { $visited ->
        [yes] besproken
       *[no] niet aan de orde geweest
    }
# Vet, boven een tabel met de tijd per stap.
export-times = Tijd per stap
# Tijd in een tabel. $minutes en $extra zijn aantallen; $extra kwam er in de bijeenkomst bij.
export-minutes = { $minutes } min{ $extra ->
        [0] {""}
       *[other] {" "}en { $extra } min erbij
    }
# Kop boven alle besluiten, in de volgorde waarin ze zijn genomen.
export-decisions = Besluiten in volgorde
# Vet, boven de keren dat is gevraagd hoe dicht een akkoord was.
export-temperatures = Hoe dicht bij een akkoord
# Een keer dat dit is gevraagd. $about is de titel van een stap, $given een aantal, $spread de verdeling.
export-temperature = { $moment }, bij { $about }: { $given ->
        [one] 1 antwoord
       *[other] { $given } antwoorden
    } ({ $spread })
# In plaats van een verdeling.
export-temperature-few = te weinig om de verdeling te tonen
# Kop boven de mensen en delegaties.
export-people = Wie deden mee
# Bij een delegatie waarvoor niemand aan tafel zat.
export-absent = niemand aan tafel
# Bij een delegatie, in een document zonder namen van mensen.
export-people-count = { $count ->
        [one] 1 mens
       *[other] { $count } mensen
    }
# Boven de mensen die niet voor een delegatie aan tafel zaten.
export-others = Zonder delegatie

## Bronnen en verantwoording

# Kop boven de bronnen.
export-sources = Bronnen
# Onder die kop.
export-sources-note = Deze feiten zijn tijdens de gesprekken getoond, met hun bron en datum.
# Vet, bij een feit dat verouderd kan zijn.
export-aged = mogelijk verouderd
# Kop boven versie en zegels.
export-account = Verantwoording
# Bij een passage: een oudere tekst met een naam. $version is een hash, $by een naam of none.
export-account-named = { $passage }, tekst “{ $name }” van { $moment }{ $by ->
        [none] {""}
       *[other] , genoemd door { $by }
    }: { $version }
# Alleen waar het document delegaties noemt in plaats van mensen.
export-account-nameless = Dit document noemt delegaties en rollen in plaats van mensen. Namen die mensen zelf in een tekst of opmerking typten, staan er nog.
# Wat de versie is.
export-account-version = De versie is de SHA-256 over de inhoud van dit document. Wie uit dezelfde stand van de werkplaats exporteert, krijgt dezelfde versie.
# Wat een zegel is.
export-account-seal = Een zegel is de SHA-256 van de tekst zoals zij is voorgelegd (UTF-8, NFC). Elke wijziging daarna verbreekt het.
# Nummer van de werkplaats. $id is een kenmerk als w-abc.
export-account-workshop = Werkplaats: { $id }

# Verwijzing boven aan de webpagina, voor wie met het toetsenbord leest.
export-skip = Naar de tekst
# Naam van de lijst met verwijzingen naar de delen van het document.
export-contents = Inhoud
# Achter woorden waar een opmerking over gaat.
export-see-comment = opmerking { $number }
# Achter woorden die horen bij een open voorstel.
export-see-suggestion = voorstel { $number }

## Dagen om te onthouden

# Kop boven de dagen om te onthouden; alleen als die er zijn.
export-dates = Dagen om te onthouden
# Soort dag: een gesprek met de raad.
export-date-briefing = gesprek met de raad
# Soort dag: iemand heeft dan iets gedaan.
export-date-action = actie
# Soort dag: dan wordt gekeken hoe het staat.
export-date-review = moment om terug te kijken
# Bij een dag die nog niemand heeft vastgelegd.
export-date-proposed = voorgestelde dag
# Bij een dag die is vastgelegd.
export-date-settled = vastgelegde dag
# In plaats van een standpunt, in een ronde waarvan de standpunten nog niet getoond zijn.
export-not-shown = nog niet getoond
# Uitkomst van een ronde.
export-outcome-running = loopt nog
# Uitkomst van een ronde.
export-outcome-agreed = akkoord
# Uitkomst van een ronde.
export-outcome-closed = geen akkoord

## Vel voor de muur

# Op het vel voor de muur. $seal zijn acht tekens.
export-poster-seal = zegel { $seal }
# Onder op het vel voor de muur.
export-poster-more = de hele tekst staat in het document

## CSV

# Kop van een kolom in een spreadsheet.
export-csv-number = Nummer
# Kop van een kolom in een spreadsheet.
export-csv-point = Aandachtspunt
# Kop van een kolom in een spreadsheet.
export-csv-group = Onderwerp
# Kop van een kolom in een spreadsheet.
export-csv-status = Stand
# Kop van een kolom in een spreadsheet.
export-csv-note = Aantekening
# Kop van een kolom in een spreadsheet.
export-csv-where = Plaats in de tekst
# Kop van een kolom in een spreadsheet.
export-csv-passages = Passages
# Kop van een kolom in een spreadsheet.
export-csv-checks-done = Nagelopen
# Kop van een kolom in een spreadsheet.
export-csv-checks-open = Nog na te lopen
# Kop van een kolom in een spreadsheet.
export-csv-passage = Passage
# Kop van een kolom in een spreadsheet.
export-csv-passage-id = Kenmerk
# Kop van een kolom in een spreadsheet.
export-csv-round = Ronde
# Kop van een kolom in een spreadsheet. $zone is de naam van de tijdzone van de momenten eronder, zoals UTC.
export-csv-opened = Voorgelegd ({ $zone })
# Kop van een kolom in een spreadsheet.
export-csv-seal = Zegel
# Kop van een kolom in een spreadsheet.
export-csv-outcome = Uitkomst
# Kop van een kolom in een spreadsheet. $zone is de naam van de tijdzone van de momenten eronder, zoals UTC.
export-csv-ended = Afgesloten ({ $zone })
# Kop van een kolom in een spreadsheet.
export-csv-given = Gegeven
# Kop van een kolom in een spreadsheet.
export-csv-expected = Verwacht
# Kop van een kolom in een spreadsheet.
export-csv-delegation = Delegatie
# Kop van een kolom in een spreadsheet.
export-csv-stand = Standpunt
# Kop van een kolom in een spreadsheet.
export-csv-reason = Toelichting
# Kop van een kolom in een spreadsheet.
export-csv-minority = Minderheidsnota
# Kop van een kolom in een spreadsheet.
export-csv-day = Dag
# Kop van een kolom in een spreadsheet.
export-csv-kind = Soort
# Kop van een kolom in een spreadsheet.
export-csv-title = Onderwerp
# Kop van een kolom in een spreadsheet.
export-csv-settled = Vastgelegd
# Kop van een kolom.
export-csv-step = Stap
# Kop van een kolom.
export-csv-planned = Gepland
# Kop van een kolom.
export-csv-used = Gebruikt
# Kop van een kolom.
export-csv-moment = Moment
# Kop van een kolom.
export-csv-decision = Besluit
# Kop van een kolom.
export-csv-by = Door

## Bundel

# Naam van een deel van de bundel, achter de titel.
export-part-text = overeengekomen tekst
# Naam van een deel van de bundel, achter de titel.
export-part-facts = feiten
# Naam van een deel van de bundel, achter de titel.
export-part-positions = standpunten met toelichting
# Naam van een deel van de bundel, achter de titel.
export-part-votes = stemmen
# Naam van een deel van de bundel, achter de titel.
export-part-record = verslag van het gesprek
# Naam van een deel van de bundel, achter de titel.
export-part-whole = alles in één document
# Waar een deel van de bundel niets bevat.
export-part-empty = Hier is niets over vastgelegd.
# Naam van een map; kleine letters, geen spaties.
export-folder-text = tekst
# Naam van een map; kleine letters, geen spaties.
export-folder-facts = feiten
# Naam van een map; kleine letters, geen spaties.
export-folder-positions = standpunten
# Naam van een map; kleine letters, geen spaties.
export-folder-votes = stemmen
# Naam van een map; kleine letters, geen spaties.
export-folder-record = verslag
# Naam van een map; kleine letters, geen spaties.
export-folder-whole = geheel
# Naam van het bestand met uitleg; geen spaties.
export-bundle-readme-name = LEESMIJ.txt
# Uitleg in de bundel. $title is de titel van de bijeenkomst.
export-bundle-readme =
    { $title }

    In deze bundel staan de overeengekomen tekst, de feiten, de standpunten, de stemmen en
    het verslag elk in een eigen map. Zo kan over de openbaarheid van elk deel apart worden
    besloten: mdto.xml in een map zegt wat er is besloten. In de map geheel staat alles bij
    elkaar; die is zo gesloten als het meest gesloten deel.

    Nagaan of er niets is gewijzigd:

        sha256sum -c SHA256SUMS

    Nagaan wie de bundel maakte. Vergelijk de sleutel in allowed_signers met de vingerafdruk
    op de uitnodiging van de bijeenkomst (ssh-keygen -lf), en daarna:

        ssh-keygen -Y verify -f allowed_signers -I drafting-room -n drafting-room \
            -s SHA256SUMS.sig < SHA256SUMS

    Of beide in één keer, met het programma zelf: workshop verify BESTAND.zip
# Bij een sjabloon dat delen weglaat. $sections zijn koppen, met puntkomma's ertussen.
export-account-left-out = Volgens het sjabloon staan in dit document niet: { $sections }.

## Vormen

# Vorm markdown, in de lijst waaruit iemand kiest.
export-format-markdown = tekst met eenvoudige opmaak, voor elk systeem
# Vorm json, in de lijst waaruit iemand kiest.
export-format-json = alles, voor programma's en om te bewaren
# Vorm html, in de lijst waaruit iemand kiest.
export-format-html = een webpagina in één bestand, ook om af te drukken
# Vorm csv-points, in de lijst waaruit iemand kiest.
export-format-csv-points = de aandachtspunten als spreadsheet
# Vorm csv-positions, in de lijst waaruit iemand kiest.
export-format-csv-positions = de standpunten van elke ronde als spreadsheet
# Vorm csv-dates, in de lijst waaruit iemand kiest.
export-format-csv-dates = de dagen om te onthouden als spreadsheet
# Vorm ics, in de lijst waaruit iemand kiest.
export-format-ics = de dagen om te onthouden, voor een agenda
# Vorm svg, in de lijst waaruit iemand kiest.
export-format-svg = het resultaat op één vel voor aan de muur (A3)
# Bij een vorm om uit te kiezen.
export-format-update = een bladzijde voor het halfjaarlijkse gesprek met de raad, om in Word aan te vullen
# Vorm docx, in de lijst waaruit iemand kiest.
export-format-docx = voor Word, met opmerkingen en voorstellen in de kantlijn
# Vorm odt, in de lijst waaruit iemand kiest.
export-format-odt = voor LibreOffice, met opmerkingen en voorstellen in de kantlijn
# Vorm bundle, in de lijst waaruit iemand kiest.
export-format-bundle = alles voor het archief: delen apart, metadata en een handtekening

## Wat is ingevuld, beantwoord en beloofd

# Onder iets dat afgevinkt is: de woorden in de tekst die eraan voldoen.
export-check-words = in de tekst: “{ $words }”
# Een kant-en-klare zin waarover nog niets is vastgelegd.
export-phrase-open = nog niet vastgelegd
# Bij een aandachtspunt: wie aanspreekbaar is; de naam volgt.
export-point-owner = Aanspreekbaar
# Bij een aandachtspunt: waaruit het blijkt; de tekst volgt.
export-point-evidence = Blijkt uit
# Bij een aandachtspunt: wat er gebeurt; de tekst volgt.
export-point-action = Actie
# Bij een aandachtspunt: voor welke dag; de dag volgt.
export-point-due = Klaar op
# Bij een aandachtspunt.
export-point-included = Komt in het akkoord
# Bij een aandachtspunt.
export-point-outside = Komt niet in het akkoord
# Kop boven wat de tekst van tips, punten en doelen beantwoordt.
export-coverage = Wat de tekst beantwoordt
# Onder die kop.
export-coverage-note = Een tip is beantwoord als er in zijn passage is geschreven; een punt of doel als de tafel passages noemde die erover gaan.
# Waar de tekst naast is gelegd; de titel volgt.
export-cover-tip = Tip { $number }
# Waar de tekst naast is gelegd; de titel volgt.
export-cover-point = Punt { $number }
# Waar de tekst naast is gelegd; de titel volgt.
export-cover-goal = Doel { $number }
# Kop boven beloften, acties en wat geparkeerd is.
export-register = Beloften, acties en geparkeerde onderwerpen
# Tussenkop.
export-items-commitment = Beloften
# Tussenkop.
export-items-action = Acties
# Tussenkop.
export-items-parked = Geparkeerd
# Bij een regel van het register; de naam volgt.
export-item-owner = Aanspreekbaar
# Bij een regel van het register; het bedrag volgt.
export-item-amount = Bedrag
# Bij een regel van het register; waaraan men ziet dat het lukt.
export-item-indicator = Te zien aan
# Bij een regel van het register; de bron of waar het al werkt.
export-item-evidence = Bron
# Bij een regel van het register; de dag volgt.
export-item-day = Dag
# Bij een regel van het register; de titel van de stap volgt.
export-item-source = Komt uit
# Bij een regel van het register; de titel van de passage volgt.
export-item-about = Passage
# Bij een regel van het register; de woorden volgen.
export-item-quote = Woorden in de tekst
# Bij een regel van het register. $who zegt wie, voor wie en wanneer.
export-item-by = Genoteerd door { $who }
# Vorm csv-register, in de lijst waaruit iemand kiest.
export-format-csv-register = beloften, acties en geparkeerde onderwerpen als spreadsheet
# Kop van een kolom.
export-csv-subject = Onderwerp
# Kop van een kolom.
export-csv-cover = In de tekst
# Kop van een kolom.
export-csv-wording = Wat
# Kop van een kolom.
export-csv-owner = Aanspreekbaar
# Kop van een kolom.
export-csv-amount = Bedrag
# Kop van een kolom.
export-csv-indicator = Te zien aan
# Kop van een kolom.
export-csv-evidence = Bron
# Kop van een kolom.
export-csv-action = Actie
# Kop van een kolom.
export-csv-included = In het akkoord
# Kop van een kolom.
export-csv-approach = Aanpak
# Kop van een kolom.
export-csv-source = Komt uit
# Kop van een kolom.
export-csv-quote = Woorden in de tekst
# Kop van een kolom.
export-csv-done = Klaar
# Kop van een kolom.
export-csv-name = Genoteerd door
# Kop van een kolom. $zone is de naam van de tijdzone van de momenten eronder, zoals UTC.
export-csv-noted = Genoteerd ({ $zone })
# In een cel.
export-csv-yes = ja
# In een cel.
export-csv-no = nee

## Stellingen, stil schrijven en sorteren

# Kop.
export-statements = Stellingen: wat er verschoof
# Onder een stelling. $phase zegt hoe ver de tafel kwam; $first en $second zijn aantallen mensen.
export-statement-chosen = { $phase } Eerste keuze: { $first }; tweede keuze: { $second }.
# Hoe ver de tafel kwam met een stelling.
export-statement-phase-closed = Nog niet begonnen.
# Hoe ver de tafel kwam met een stelling.
export-statement-phase-first = De eerste keuze loopt nog en is niet getoond.
# Hoe ver de tafel kwam met een stelling.
export-statement-phase-talk = De eerste keuze is besproken.
# Hoe ver de tafel kwam met een stelling.
export-statement-phase-second = De tweede keuze loopt nog en is niet getoond.
# Hoe ver de tafel kwam met een stelling.
export-statement-phase-shift = Besproken, en twee keer gekozen.
# Boven de lijst van delegaties.
export-statement-arrows = Per delegatie: de eerste keuze → de tweede keuze. Daarachter hoeveel mensen naar eens schoven (↑), bleven (=) en naar oneens schoven (↓).
# Niemand van een delegatie koos.
export-statement-nobody = niemand
# Boven de trends.
export-trends = Trends die deelnemers zien, met hoeveel zij zijn:
# Een trend. $count is het aantal mensen.
export-trend = { $text } ({ $count })
# Kop.
export-conversations = Gesprekken
# Boven wat gesorteerd is.
export-sorting = Gesorteerd: voor de raad of voor de bedrijfsvoering:
# Waar iets hoort.
export-sorted-council = Raad
# Waar iets hoort.
export-sorted-operations = Bedrijfsvoering
# Waar iets hoort: dat bleef de vraag.
export-sorted-doubt = In twijfel
# Niet gesorteerd.
export-sorted-none = Niet gesorteerd
# Na het gesprek vastgelegd. $place is een van de woorden hierboven.
export-sorted-settled = { $place }, vastgelegd

## Wegen

# Achter een vraag. $count mensen kozen.
export-weighed = { $count ->
        [one] 1 keuze
       *[other] { $count } keuzes
    }, zonder namen
# Hoeveel mensen een plaats kozen.
export-weighed-place = { $count }× { $place }
# Wat de uiteinden betekenen. $most is de hoogste plaats.
export-weighed-ends = 1 is { $low }, { $most } is { $high }
# Hoeveel stippen iets kreeg.
export-weighed-dots = { $count ->
        [one] 1 stip
       *[other] { $count } stippen
    }

## Bericht aan de raad: één bladzijde om in te vullen, twee keer per jaar

# Titel van de bladzijde. $title is de titel van de bijeenkomst.
update-title = Bericht aan de raad: { $title }
# Onder de titel. Beide zijn een dag in woorden, of update-day.
update-when = Voor het gesprek van { $first }. Het volgende is op { $second }.
# Waar nog geen dag is gekozen.
update-day = [dag]
# Onder de titel, schuin.
update-fill = Vul aan wat tussen haken staat en blijf binnen één bladzijde. Praat het door; stuur het niet alleen op.
# Kop.
update-agreed = Wat wij afspraken, en hoe het staat
# Onder die kop, als er geen akkoord is.
update-agreed-none = Er is nog over geen passage akkoord.
# Kop.
update-actions = Acties
# Kop.
update-costs = Wat het kost
# Kop.
update-otherwise = Wat anders liep dan afgesproken, en waarom
# Kop.
update-think-along = Waarover wij de raad willen laten meedenken
# Kop van een kolom.
update-passage = Afspraak
# Kop van een kolom.
update-standing = Stand nu
# Kop van een kolom.
update-what = Wat
# Kop van een kolom.
update-who = Wie
# Kop van een kolom.
update-due = Klaar op
# In een cel, om in te vullen.
update-standing-blank = [loopt / klaar / anders]
# Om in te vullen.
update-blank = [vul aan]
# Om in te vullen.
update-question = [één vraag waarop het antwoord nog open is]
# Onder een tabel die is afgekapt.
update-more = En nog { $count }; zie het akkoord.
# $own is het eigen cijfer bij het akkoord, $unit bijvoorbeeld "euro per inwoner", $year een jaar.
update-costs-own = Bij het akkoord: { $own } { $unit } ({ $year }). Nu: [bedrag] ([jaar]). Wat inwoners ervoor terugkrijgen: [vul aan].
# Zonder eigen cijfer.
update-costs-blank = Kosten van ICT per inwoner: [bedrag] ([jaar]). Wat inwoners ervoor terugkrijgen: [vul aan].
