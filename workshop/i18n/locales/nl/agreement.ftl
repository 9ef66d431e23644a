### agreement (nl): de woorden van het overleg, op alle schermen en in het document dezelfde.

## Rollen

# Rol: leidt de bijeenkomst. Kleine letter: staat midden in een zin ("U bent Anna, procesbegeleider").
role-facilitator = procesbegeleider
# Rol: houdt het verslag bij en schrijft mee, zonder stem (in een gemeente vaak de griffier).
role-recorder = notulist
# Rol: zit namens een fractie of organisatie aan tafel.
role-delegate = deelnemer
# Rol: ambtenaar die feiten aandraagt, zonder stem.
role-adviser = ambtelijk adviseur
# Rol: leest alleen mee.
role-observer = waarnemer
# Rol: het scherm aan de muur, van niemand.
role-projector = scherm in de zaal

# Eén zin op elk scherm: wat deze rol mag.
role-may-facilitator = U leidt de bijeenkomst en kunt meeschrijven.
# Eén zin op elk scherm: wat deze rol mag.
role-may-recorder = U kunt schrijven, punten bijhouden en standpunten invoeren.
# Eén zin op elk scherm: wat deze rol mag.
role-may-delegate = U kunt schrijven, de punten bijhouden en een standpunt geven.
# Eén zin op elk scherm: wat deze rol mag.
role-may-adviser = U kunt opmerken, voorstellen en invullen (F7).
# Eén zin op elk scherm: wat deze rol mag.
role-may-observer = U kunt meelezen.
# Eén zin: wat deze rol mag.
role-may-projector = Dit scherm toont de tekst aan de zaal.

## Wat een rol mag; past in "Als waarnemer kunt u niet ..."

# Onbepaalde wijs, zonder hoofdletter of punt.
action-read = meelezen
# Onbepaalde wijs, zonder hoofdletter of punt.
action-edit-text = in de tekst schrijven
# Onbepaalde wijs, zonder hoofdletter of punt.
action-tick-check = iets afvinken
# Onbepaalde wijs, zonder hoofdletter of punt.
action-assess-point = een aandachtspunt beoordelen
# Onbepaalde wijs, zonder hoofdletter of punt.
action-comment = opmerkingen maken
# Onbepaalde wijs, zonder hoofdletter of punt. Vragen bij een stap, en wat voor later wordt genoteerd.
action-answer = iets invullen
# Onbepaalde wijs, zonder hoofdletter of punt.
action-suggest = een voorstel doen
# Onbepaalde wijs, zonder hoofdletter of punt.
action-take-position = een standpunt geven
# Onbepaalde wijs, zonder hoofdletter of punt. Voor wie geen apparaat heeft.
action-record-position = een standpunt invoeren voor een delegatie
# Onbepaalde wijs, zonder hoofdletter of punt.
action-note-minority = een minderheidsnota bij een passage zetten
# Onbepaalde wijs, zonder hoofdletter of punt.
action-temperature = zeggen hoe we ervoor staan
# Onbepaalde wijs, zonder hoofdletter of punt. Agenda, rondes, akkoord en codes.
action-lead = de bijeenkomst leiden
# Onbepaalde wijs, zonder hoofdletter of punt.
action-export = het document meenemen

## Passages

# Status van een passage: er wordt nog aan geschreven. Kort, staat achter een teken.
passage-status-open = open
# Status van een passage: er loopt een ronde, de standpunten zijn nog niet zichtbaar.
passage-status-put-forward = voorgelegd
# Status van een passage: er loopt een ronde, de standpunten zijn zichtbaar.
passage-status-revealed = standpunten getoond
# Status van een passage: iedereen heeft de tekst aanvaard.
passage-status-agreed = akkoord
# Status van een passage: de laatste ronde eindigde zonder akkoord.
passage-status-contested = geen akkoord
# De tekst is na het akkoord gewijzigd.
passage-seal-broken = zegel verbroken
# De tekst is nog precies wat er is afgesproken.
passage-seal-intact = zegel intact

## Standpunten

# Standpunt van een delegatie.
stand-agree = eens
# Standpunt van een delegatie; de toelichting is het voorbehoud.
stand-reservation = eens met voorbehoud
# Standpunt van een delegatie: doet niet mee aan het akkoord, houdt het niet tegen.
stand-aside = afzijdig
# Standpunt van een delegatie: houdt het akkoord tegen; toelichting verplicht.
stand-object = bezwaar
# Standpunt van een delegatie, vijf vingers: helemaal voor.
stand-five = 5 van harte voor
# Standpunt van een delegatie, vier vingers.
stand-four = 4 voor
# Standpunt van een delegatie, drie vingers: voor, met een kanttekening.
stand-three = 3 kan ermee leven
# Standpunt van een delegatie, twee vingers: houdt niets tegen.
stand-two = 2 twijfel
# Standpunt van een delegatie, één vinger: houdt het akkoord tegen.
stand-one = 1 tegen
# Standpunt van een delegatie bij ja of nee.
stand-yes = voor
# Standpunt van een delegatie bij ja of nee.
stand-abstain = onthouding
# Standpunt van een delegatie bij ja of nee.
stand-no = tegen

## Uitkomst van een ronde

# Uitkomst van een ronde: halve zin zonder punt.
outcome-consent-carried = niemand heeft bezwaar: akkoord mogelijk
# Uitkomst van een ronde: halve zin zonder punt.
outcome-consent-objection = er is bezwaar: geen akkoord
# Uitkomst van een ronde: halve zin zonder punt.
outcome-consent-nobody = niemand is voor: geen akkoord
# Uitkomst van een ronde: halve zin zonder punt.
outcome-unanimity-carried = alle delegaties zijn voor: akkoord mogelijk
# Uitkomst van een ronde: halve zin zonder punt.
outcome-unanimity-not-all = niet alle delegaties zijn voor, en dat is hier nodig: geen akkoord
# Uitkomst van een ronde: halve zin zonder punt.
outcome-unanimity-nobody = niemand is voor: geen akkoord
# Uitkomst van een ronde: halve zin zonder punt.
outcome-majority-carried = meer dan de helft van de delegaties is voor: akkoord mogelijk
# Uitkomst van een ronde: halve zin zonder punt.
outcome-majority-tie = evenveel voor als tegen, en meer dan de helft is nodig: geen akkoord
# Uitkomst van een ronde: halve zin zonder punt.
outcome-majority-no-majority = niet meer dan de helft van de delegaties is voor: geen akkoord
# Uitkomst van een ronde: halve zin zonder punt.
outcome-majority-nobody = niemand is voor: geen akkoord
# De uitkomst van een ronde in drie of vier woorden.
outcome-short-carried = akkoord mogelijk
# De uitkomst van een ronde in drie of vier woorden.
outcome-short-objection = geen akkoord: bezwaar
# De uitkomst van een ronde in drie of vier woorden.
outcome-short-nobody = geen akkoord: niemand is voor
# De uitkomst van een ronde in drie of vier woorden.
outcome-short-not-all = geen akkoord: niet allen voor
# De uitkomst van een ronde in drie of vier woorden.
outcome-short-tie = geen akkoord: gelijke stand
# De uitkomst van een ronde in drie of vier woorden.
outcome-short-no-majority = geen akkoord: geen meerderheid
# Wat de regel maakt van een delegatie zonder standpunt.
absent-consent = Wie geen standpunt gaf, houdt bij deze regel het akkoord niet tegen.
# Wat de regel maakt van een delegatie zonder standpunt.
absent-unanimity = Wie geen standpunt gaf, telt bij deze regel als niet voor.
# Wat de regel maakt van een delegatie zonder standpunt. Beide waarden zijn aantallen.
absent-majority = Wie geen standpunt gaf, telt bij deze regel mee: van { $table } delegaties moeten er { $needed } voor zijn.

## Aandachtspunten

# Status van een aandachtspunt: nog niet besproken.
point-status-open = open
# Status van een aandachtspunt: de organisatie weet hoe het ervoor staat.
point-status-known = bekend
# Status van een aandachtspunt: het is geregeld.
point-status-arranged = geregeld
# Status van een aandachtspunt: er moet nog iets gebeuren.
point-status-action = actie

## Soorten stappen op de agenda

# Soort stap; kleine letter.
step-kind-opening = opening
# Soort stap: een van de digitale tips; kleine letter.
step-kind-tip = tip
# Soort stap: een van de punten van bestuurlijke aandacht; kleine letter.
step-kind-point = aandachtspunt
# Soort stap: een stelling waarover de tafel praat; kleine letter.
step-kind-statement = stelling
# Soort stap; kleine letter.
step-kind-closing = afronding

## Of het getypte bewaard is; staat altijd rechtsboven

# Alles wat getypt is, staat vast op schijf.
sign-saved = bewaard
# Er is net iets getypt dat nog naar schijf gaat. Drie losse punten: geen beletselteken.
sign-saving = bewaren...
# Er kan niet worden bewaard. Hoofdletters: dit moet opvallen zonder kleur.
sign-not-saved = NIET BEWAARD

## Wat bij een vraag is ingevuld; op de schermen en in het document hetzelfde

# Een dag in cijfers. $day, $month en $year zijn tekst.
answer-day-figures = { $day }-{ $month }-{ $year }
# Een getal zonder eenheid.
answer-number-figures = { $value }
# Een bekend bedrag per inwoner. $unit is de eenheid, $moment het moment waarvan het bedrag is.
answer-known = Bekend: { $known } { $unit } ({ $moment })
# Hetzelfde bedrag, maal het aantal inwoners van deze gemeente.
answer-known-here = Voor { $people } inwoners is dat { $total } euro ({ $known } { $unit }, { $moment })
# Het eigen bedrag, zolang het aantal inwoners niet is ingevuld. $year is een jaartal of answer-year-missing.
answer-own = Bij ons: { $total } euro ({ $year })
# Het eigen bedrag, ook per inwoner. $year is een jaartal of answer-year-missing.
answer-own-each = Bij ons: { $total } euro, dat is { $each } { $unit } ({ $year })
# In plaats van een jaartal dat nog niet is ingevuld.
answer-year-missing = jaar onbekend
# Wat naast een bekend bedrag wordt ingevuld.
answer-part-inhabitants = Aantal inwoners
# Wat naast een bekend bedrag wordt ingevuld: het hele bedrag van deze gemeente.
answer-part-own = Ons bedrag in euro
# Wat naast een bekend bedrag wordt ingevuld.
answer-part-year = Jaar van ons bedrag
# Bij een jaartal dat langer geleden is dan de termijn. $term is een aantal jaren.
answer-stale = ouder dan { $term } jaar
# Bij een vraag waar nog niets is ingevuld.
answer-none = nog niet ingevuld
# Eén dag van een reeks. $number vanaf 1.
answer-day-number = Dag { $number }

# Wat met een kant-en-klare zin gebeurt.
phrase-adopt = overnemen
# Wat met een kant-en-klare zin gebeurt.
phrase-adapt = aanpassen
# Wat met een kant-en-klare zin gebeurt.
phrase-drop = weglaten
# Wat met een kant-en-klare zin is gebeurd.
phrase-settled-adopt = overgenomen
# Wat met een kant-en-klare zin is gebeurd.
phrase-settled-adapt = overgenomen om aan te passen
# Wat met een kant-en-klare zin is gebeurd.
phrase-settled-drop = weggelaten

## Hoe ver de tekst iets beantwoordt, en het register

# De tekst beantwoordt het.
cover-full = beantwoord
# De tekst beantwoordt het, maar er staan nog open plekken in.
cover-partly = nog open plekken
# De tekst zegt er niets over.
cover-none = nog niet in de tekst
# Er is besloten dat het niet in het akkoord komt.
cover-outside = blijft buiten het akkoord
# Soort regel in het register: een belofte in de tekst.
item-kind-commitment = belofte
# Soort regel in het register: iets dat iemand gaat doen.
item-kind-action = actie
# Soort regel in het register: een onderwerp voor een ander moment.
item-kind-parked = geparkeerd
# Hoe een belofte wordt nagekomen.
item-approach-own = eigen aanpak
# Hoe een belofte wordt nagekomen: met een oplossing die elders werkt.
item-approach-adopted = overgenomen van elders
# Hoe een belofte wordt nagekomen: als proef, waar op een dag op wordt teruggekeken.
item-approach-experiment = proef
## Stellingen

# Waar iemand staat bij een stelling: het ene eind van de schaal.
stance-agree = eens
# Waar iemand staat bij een stelling.
stance-rather-agree = beetje eens
# Waar iemand staat bij een stelling.
stance-rather-disagree = beetje oneens
# Waar iemand staat bij een stelling: het andere eind van de schaal.
stance-disagree = oneens
# Hoe ver de tafel is met een stelling: nog niet begonnen.
statement-phase-closed = Nog niet begonnen.
# De eerste keuze loopt. $count mensen kozen, van de $total.
statement-phase-first = Eerste keuze, in stilte: { $count } van { $total } kozen.
# De eerste keuze is getoond.
statement-phase-talk = De keuzes zijn getoond. Praat erover.
# De tweede keuze loopt. $count mensen kozen, van de $total.
statement-phase-second = Tweede keuze, in stilte: { $count } van { $total } kozen.
# Beide keuzes zijn getoond.
statement-phase-shift = Dit is verschoven. Schrijf op welke trends u ziet.
# Boven de eerste keuze, in een smalle kolom.
statement-first = eerst
# Boven de tweede keuze, in een smalle kolom.
statement-second = daarna
# Boven de pijlen.
statement-moved = schoof
# Hoeveel mensen naar eens schoven, bleven, en naar oneens schoven.
statement-arrows = ↑{ $up } ={ $same } ↓{ $down }
# De laatste rij: alle delegaties.
statement-together = Samen
# Iemand van wie de naam erbij mag. $moved is een keuze, of twee met een pijl ertussen.
statement-named = { $name } ({ $delegation }): { $moved }.
# Kop boven redenen.
statement-why = Waarom het schoof
# Kop boven de vier keuzes.
statement-yours = Waar staat u?
# Voor de eigen reden; ook titel van de dialoog.
statement-why-you = Waarom?
# Er is nog geen reden.
statement-why-empty = (nog niets)
# Vraag in die dialoog.
statement-why-you-question = Wat bracht u hiertoe? Eén of twee zinnen. Ze komen in het document, zonder uw naam tenzij u dat aankruist.
# Om aan te kruisen.
statement-name-too = Mijn naam mag erbij staan.
# Onder de keuzes: wat er bewaard wordt en wat anderen zien.
statement-stored = Bewaard wordt uw keuze, bij uw naam. Anderen zien aantallen per delegatie, zodra de begeleider die toont; uw naam alleen als u dat aankruist.
# Kop boven de trends.
statement-trends = Trends die wij zien
# Achter een trend.
statement-support = { $count } zien dit
# Om te kiezen; ook titel van de dialoog.
statement-trend-add = Een trend opschrijven
# Vraag in die dialoog.
statement-trend-add-question = Wat ziet u gebeuren? Eén zin.
# Om te kiezen; ook titel van de lijst.
statement-trend-merge = Twee trends samenvoegen
# Titel van de tweede lijst.
statement-trend-into = Samenvoegen met; deze woorden blijven
# Om te kiezen; ook titel van de lijst.
statement-trend-drop = Een trend weghalen
# Voor wie leidt: de volgende fase.
statement-on-first = Verder: iedereen kiest in stilte
# Voor wie leidt: de volgende fase.
statement-on-talk = Verder: de keuzes tonen, en praten
# Voor wie leidt: de volgende fase.
statement-on-second = Verder: iedereen kiest opnieuw, in stilte
# Voor wie leidt: de volgende fase.
statement-on-shift = Verder: tonen wat er verschoof
# Voor wie leidt: de vorige fase.
statement-back-closed = Terug: nog niet beginnen
# Voor wie leidt: de vorige fase.
statement-back-first = Terug: naar de eerste keuze, weer verborgen
# Voor wie leidt: de vorige fase.
statement-back-talk = Terug: naar het gesprek
# Voor wie leidt: de vorige fase.
statement-back-second = Terug: naar de tweede keuze, weer verborgen
# Hoeveel mensen en organisaties er aan tafel zitten.
statement-roster =
    { $people ->
        [one] 1 deelnemer
       *[other] { $people } deelnemers
    }, { $organisations ->
        [one] 1 organisatie
       *[other] { $organisations } organisaties
    }
# Onder een stelling. $roster is een zin als "11 deelnemers, 8 organisaties".
statement-caveat = Niet te veralgemenen: dit geldt voor deze tafel ({ $roster }).

## Stil schrijven en sorteren

# Soort stap: een gesprek aan de hand van vragen; kleine letter.
step-kind-conversation = gesprek
# Bij een vraag: er is nog niet stil geschreven. $seconds is een aantal seconden.
silence-closed = { $seconds } seconden stil schrijven; nog niet begonnen.
# Bij een vraag: er wordt geschreven. $count mensen hebben iets.
silence-writing = Iedereen schrijft in stilte; { $count ->
        [one] 1 antwoord
       *[other] { $count } antwoorden
    } tot nu toe.
# Bij een vraag: er wordt geschreven. $time is de tijd die over is, zoals 0:40.
silence-left = Nog { $time }; { $count ->
        [one] 1 antwoord
       *[other] { $count } antwoorden
    } tot nu toe.
# Bij een vraag: de tijd is om, de antwoorden zijn nog verborgen.
silence-over = De tijd is om. { $count ->
        [one] 1 antwoord
       *[other] { $count } antwoorden
    }; de begeleider toont ze.
# Bij een vraag: alles is getoond.
silence-revealed = Getoond: { $count ->
        [one] 1 antwoord
       *[other] { $count } antwoorden
    }.
# Kop boven wat er te sorteren is.
sorting-title = Raad of bedrijfsvoering?
# Hoe ver men is. $doubt dingen zijn in twijfel.
sorting-count = { $count } van { $total } gesorteerd, { $doubt } in twijfel.
# Kop boven een stapel.
sorting-heap-none = Nog te sorteren
# Kop boven een stapel.
sorting-heap-doubt = Twijfel: hierover praten we
# Kop boven een stapel.
sorting-heap-council = Voor de raad
# Kop boven een stapel.
sorting-heap-operations = Voor de bedrijfsvoering
# Om te kiezen.
sorting-council = Dit is voor de raad
# Om te kiezen.
sorting-operations = Dit is bedrijfsvoering
# Om te kiezen.
sorting-doubt = Wij twijfelen
# Achter de letters van een delegatie, heel kort.
sorting-short-council = raad
# Achter de letters van een delegatie, heel kort.
sorting-short-operations = bedr.
# Achter de letters van een delegatie, heel kort.
sorting-short-doubt = twijfel
# Voor wie leidt of notuleert, na het gesprek.
sorting-settle-council = Vastleggen: voor de raad
# Voor wie leidt of notuleert, na het gesprek.
sorting-settle-operations = Vastleggen: bedrijfsvoering
# Voor wie leidt of notuleert, na het gesprek.
sorting-settle-doubt = Vastleggen: blijft in twijfel
# In een zin in de lijst van besluiten: "vastgelegd als ...".
sorting-as-council = zaak voor de raad
# In een zin in de lijst van besluiten: "vastgelegd als ...".
sorting-as-operations = bedrijfsvoering
# In een zin in de lijst van besluiten: "vastgelegd als ...".
sorting-as-doubt = twijfelgeval
# Achter iets dat is vastgelegd.
sorting-settled = vastgelegd
# Om te kiezen; ook titel van de dialoog.
sorting-add = Een zin of idee toevoegen
# Vraag in die dialoog.
sorting-add-question = Wat wilt u laten sorteren? Eén zin.

## Besluiten: de lijst op het scherm en in het document

# In de lijst van besluiten, achter de naam van wie besloot.
decision-created = bijeenkomst gemaakt
# In de lijst van besluiten, achter de naam van wie besloot.
decision-delegation = delegatie { $name } aan tafel
# In de lijst van besluiten, achter de naam van wie besloot.
decision-joined = binnen als { $word }
# In de lijst van besluiten, achter de naam van wie besloot.
decision-code = nieuwe code voor { $word }
# In de lijst van besluiten, achter de naam van wie besloot.
decision-step = naar { $about }
# In de lijst van besluiten, achter de naam van wie besloot.
decision-point = { $about }: { $word }
# In de lijst van besluiten, achter de naam van wie besloot.
decision-round = { $about } voorgelegd, zegel { $seal }
# In de lijst van besluiten, achter de naam van wie besloot.
decision-again = { $about } na een wijziging opnieuw gevraagd aan { $who }, zegel { $seal }
# In de lijst van besluiten, achter de naam van wie besloot.
decision-hidden = standpunt van { $who } over { $about }
# In de lijst van besluiten, achter de naam van wie besloot.
decision-position = standpunt van { $who } over { $about }: { $word }
# In de lijst van besluiten, achter de naam van wie besloot.
decision-revealed = standpunten over { $about } getoond
# In de lijst van besluiten, achter de naam van wie besloot.
decision-agreed = { $about } akkoord, zegel { $seal }
# In de lijst van besluiten, achter de naam van wie besloot.
decision-closed = ronde over { $about } gesloten zonder akkoord
# In de lijst van besluiten, achter de naam van wie besloot.
decision-reopened = { $about } heropend
# In de lijst van besluiten, achter de naam van wie besloot.
decision-version = versie van { $about } heet nu “{ $name }”
# In de lijst van besluiten, achter de naam van wie besloot.
decision-seal-moved = redactionele wijziging in { $about } goedgekeurd, zegel nu { $seal }
# In de lijst van besluiten, achter de naam van wie besloot.
decision-minority = minderheidsnota van { $who } bij { $about }
# In de lijst van besluiten, achter de naam van wie besloot.
decision-role = { $person } is nu { $word }
# In de lijst van besluiten, achter de naam van wie besloot.
decision-lead = leiding naar { $person }
# In de lijst van besluiten, achter de naam van wie besloot.
decision-temperature = gevraagd hoe we ervoor staan: { $number ->
        [one] 1 antwoord
       *[other] { $number } antwoorden
    } ({ $spread })
# In de lijst van besluiten, achter de naam van wie besloot.
decision-more-time = { $number } minuten erbij voor { $about }
# In de lijst van besluiten, achter de naam van wie besloot.
decision-undone = teruggenomen: { $what }
# In de lijst van besluiten, achter de naam van wie besloot.
decision-statement = { $word } · { $about }
# In de lijst van besluiten, achter de naam van wie besloot.
decision-silence = stil schrijven begonnen · { $about }
# In de lijst van besluiten, achter de naam van wie besloot.
decision-silence-shown = stille antwoorden getoond · { $about }
# In de lijst van besluiten, achter de naam van wie besloot.
decision-sorted = vastgelegd als { $word }: { $name }
# In de lijst van besluiten, achter de naam van wie besloot.
decision-break = { $number } minuten pauze
# In de lijst van besluiten, achter de naam van wie besloot.
decision-work = einde van de pauze
# In de lijst van besluiten, achter de naam van wie besloot.
decision-weighing = { $about }: wegen begonnen
# In de lijst van besluiten, achter de naam van wie besloot.
decision-weighing-shown = { $about }: verdeling getoond
# Wat is teruggenomen, met de tijd waarop het gebeurde. $what is een technische naam, $phase een zin als phase-talk.
undone = { $what ->
    [step] terug naar { $about }
    [round] ronde over { $about } ingetrokken
    [reveal] tonen van standpunten over { $about }
    [agree] akkoord over { $about }
    [close] sluiten van de ronde over { $about }
    [reopen] heropenen van { $about }
    [statement] { $about } weer bij: { $phase }
    [silence] stil schrijven bij { $about }
    [shown] tonen van stille antwoorden bij { $about }
    [sorted] vastleggen bij { $about }
    [time] { $minutes } minuten erbij voor { $about }
    [break] de pauze
    [work] einde van de pauze
    [weighing] wegen bij { $about }
    [spread] tonen van de verdeling bij { $about }
   *[seal] redactionele wijziging in { $about }
    } ({ $time })
# Hoever een stelling is; in de lijst van besluiten, na de naam van de stelling.
phase-closed = nog niet begonnen
# Hoever een stelling is; in de lijst van besluiten, na de naam van de stelling.
phase-first = eerste keuze, in stilte
# Hoever een stelling is; in de lijst van besluiten, na de naam van de stelling.
phase-talk = keuzes getoond
# Hoever een stelling is; in de lijst van besluiten, na de naam van de stelling.
phase-second = tweede keuze, in stilte
# Hoever een stelling is; in de lijst van besluiten, na de naam van de stelling.
phase-shift = verschuiving getoond
# Antwoord op de vraag hoe dicht een akkoord is, van 1 tot 5.
temperature-1 = nog ver weg
# Antwoord op de vraag hoe dicht een akkoord is, van 1 tot 5.
temperature-2 = er schuurt iets
# Antwoord op de vraag hoe dicht een akkoord is, van 1 tot 5.
temperature-3 = halverwege
# Antwoord op de vraag hoe dicht een akkoord is, van 1 tot 5.
temperature-4 = bijna
# Antwoord op de vraag hoe dicht een akkoord is, van 1 tot 5.
temperature-5 = we zijn eruit

## Wegen: ieder voor zich, daarna ziet de tafel de verdeling

# Bij een vraag: er is nog niet gewogen. $count en $total worden niet gebruikt.
weighing-closed = Ieder weegt voor zichzelf; nog niet begonnen.
# Bij een vraag: er wordt gekozen. $total is hoeveel mensen een delegatie hebben.
weighing-asks = Ieder kiest voor zichzelf: { $count } van { $total } kozen.
# Bij een vraag: de verdeling is te zien. $count mensen kozen.
weighing-shown = Getoond, zonder namen: { $count ->
        [one] 1 keuze
       *[other] { $count } keuzes
    }.
# Boven wat stippen kan krijgen. $count is hoeveel iemand er nog heeft.
weighing-left = { $count ->
        [0] Uw stippen zijn op; ← haalt er een weg.
       *[other] Nog { $count } van uw { $most } stippen.
    }
# Onder de eigen keuze: wat er bewaard wordt en wie het ziet.
weighing-stored = Uw keuze is meteen bewaard. Anderen zien alleen aantallen, en pas als de begeleider ze toont.
# Achter iets in een vlak: waar de tafel het gemiddeld zet. $across en $up zijn getallen.
weighing-place = → { $across }  ↑ { $up }

## Bedragen in een tabel

# Een kolom en wat zij bij elkaar is.
answer-total-column = { $column } { $amount }
# $parts somt de kolommen op, $amount is alles samen met de eenheid.
answer-total = Samen { $amount } ({ $parts })
