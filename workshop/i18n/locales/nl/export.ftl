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
# Regel in de aanhef. $title is de titel van het scenario.
export-scenario = Gespreksopzet: { $title }
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

## Standpunten

# Kop boven alle standpunten.
export-positions = Standpunten
# Onder die kop, als er over geen enkele passage een ronde is geweest.
export-positions-none = Er is nog geen tekst voorgelegd.
# Vet, boven de standpunten van een ronde. $number vanaf 1, $moment en $ended momenten, $seal het zegel van de voorgelegde tekst.
export-round = Ronde { $number }, voorgelegd op { $moment }, zegel { $seal }: { $outcome ->
        [agreed] akkoord op { $ended }
        [closed] geen akkoord, gesloten op { $ended }
       *[running] loopt nog
    }.
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
# Kop boven de opmerkingen bij de tekst; alleen als die er zijn.
export-comments = Opmerkingen
# Onder die kop: hoe deze opmerkingen te lezen.
export-comments-note = Opmerkingen horen niet bij het akkoord. Geciteerd zijn de woorden zoals zij waren toen de opmerking werd gemaakt.
# Bij een opmerking: haar nummer en de woorden waar zij over gaat; $quote is tekst van deelnemers.
export-comment-quote = Opmerking { $number } bij “{ $quote }”
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
# Kop boven de mensen en delegaties.
export-people = Wie deden mee
# Bij een delegatie waarvoor niemand aan tafel zat.
export-absent = niemand aan tafel
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
# Wat de versie is.
export-account-version = De versie is de SHA-256 over de inhoud van dit document. Wie uit dezelfde stand van de werkplaats exporteert, krijgt dezelfde versie.
# Wat een zegel is.
export-account-seal = Een zegel is de SHA-256 van de tekst zoals zij is voorgelegd (UTF-8, NFC). Elke wijziging daarna verbreekt het.
# Nummer van de werkplaats. $id is een kenmerk als w-abc.
export-account-workshop = Werkplaats: { $id }

## Vormen

# Vorm markdown, in de lijst waaruit iemand kiest.
export-format-markdown = tekst met eenvoudige opmaak, voor elk systeem
# Vorm json, in de lijst waaruit iemand kiest.
export-format-json = alles, voor programma's en om te bewaren
