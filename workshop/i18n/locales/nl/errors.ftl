### errors (nl)

## Algemeen

# Voor een fout die wij niet kennen; in het logboek staat meer.
error-unexpected = Er ging iets mis. Wat bewaard was, is er nog.
# Algemeen: wat gevraagd werd, bestaat niet.
error-not-found = Dat bestaat hier niet.
# Algemeen: kan nu niet volgens de regels.
error-refused = Dat kan nu niet.
# De rol heeft dit recht niet. $role en $action zijn namen uit de broncode.
error-not-allowed =
    Uw rol ({ $role ->
        [facilitator] { role-facilitator }
        [recorder] { role-recorder }
        [delegate] { role-delegate }
        [adviser] { role-adviser }
        [projector] { role-projector }
       *[observer] { role-observer }
    }) laat dit niet toe: { $action ->
        [edit-text] { action-edit-text }
        [tick-check] { action-tick-check }
        [assess-point] { action-assess-point }
        [comment] { action-comment }
        [answer] { action-answer }
        [suggest] { action-suggest }
        [take-position] { action-take-position }
        [record-position] { action-record-position }
        [note-minority] { action-note-minority }
        [temperature] { action-temperature }
        [lead] { action-lead }
        [export] { action-export }
       *[read] { action-read }
    }.

## Overleg

# Een werkplaats zonder titel.
error-title-empty = Geef de bijeenkomst een titel.
# $step is het id van een stap.
error-step-unknown = Er is geen stap { $step } op de agenda.
# De oudere tekst die iemand vroeg, bestaat niet.
error-version-unknown = Deze oudere tekst is niet te vinden.
# Er is geen alinea met dit nummer. $name is wat iemand typte, zoals 3b.
error-paragraph-unknown = Er is hier geen alinea { $name }.
# Een oudere tekst moet een naam krijgen die niet leeg is.
error-version-name-empty = Geef deze versie een naam.
# $passage is het id van een passage.
error-passage-unknown = Er is geen passage { $passage }.
# $check is het id van een punt om af te vinken.
error-check-unknown = Er is in deze stap niets af te vinken met de naam { $check }.
# Alleen een stap die een aandachtspunt is, heeft een status. $step is een id.
error-step-no-point = Stap { $step } is geen aandachtspunt en heeft dus geen status.
# Een deelnemer zonder delegatie.
error-delegation-missing = Kies eerst de delegatie waarvoor u aan tafel zit.
# Een delegatie zonder naam.
error-delegation-empty = Geef de delegatie een naam.
# Een delegatie met een naam die er al is. $name is die naam.
error-delegation-twice = Er zit al een delegatie aan tafel met de naam { $name }.
# Meer delegaties dan er aan een tafel passen. $limit is het grootste aantal.
error-delegations-full = Er zitten al { $limit } delegaties aan tafel; meer gaat niet.
# Een ronde openen terwijl er een loopt.
error-round-running = Over deze passage loopt al een ronde.
# Een tijd die niet kan. $limit is een aantal minuten.
error-clock-minutes = Een stap duurt van 1 tot { $limit } minuten.
# Een pauze die te kort of te lang is. $limit is een aantal minuten.
error-break-minutes = Een pauze duurt van 1 tot { $limit } minuten.
# Terugnemen terwijl er niets is gebeurd.
error-undo-nothing = Er is niets om terug te nemen.
# Getoonde standpunten kunnen niet ongezien worden.
error-undo-seen = De standpunten zijn al gezien; dat is niet terug te nemen. Sluit de ronde en open een nieuwe.
# Antwoorden terwijl er niets is gevraagd.
error-temperature-none = Er wordt nu niet gevraagd hoe we ervoor staan.
# Tonen met te weinig antwoorden. $least is een aantal.
error-temperature-few = Er zijn te weinig antwoorden om ze te tonen zonder te verraden van wie ze zijn; wacht tot er { $least } zijn.
# Een getal dat geen antwoord is. $most is het hoogste.
error-temperature-range = Antwoord met een cijfer van 1 tot { $most }.
# Overdragen terwijl de leiding al is overgedragen.
error-lead-handed = De leiding is al overgedragen. Neem haar eerst terug.
# Terugnemen terwijl de leiding niet is overgedragen.
error-lead-not-handed = De leiding is niet overgedragen.
# Een rol die zo niet te geven is.
error-seat-fixed = Deze rol wordt niet zo gegeven. De leiding gaat over met "leiding overdragen".
# Er is geen ronde om een standpunt in te geven, te tonen of te sluiten.
error-round-none = Over deze passage loopt geen ronde.
# Een ronde openen zonder iemand die een standpunt kan geven.
error-round-no-delegations = Er zit nog geen delegatie aan tafel die een standpunt kan geven.
# Een standpunt wijzigen na het tonen.
error-round-revealed = De standpunten zijn al getoond en staan nu vast.
# Akkoord verklaren voordat de standpunten getoond zijn.
error-round-hidden = Toon eerst de standpunten.
# Akkoord verklaren terwijl er een bezwaar is.
error-round-objection = Er is een bezwaar. Sluit de ronde, pas de tekst aan en leg die opnieuw voor.
# Akkoord verklaren terwijl geen enkele delegatie voor is.
error-round-nobody-agrees = Nog geen delegatie is het ermee eens. Vraag eerst om een standpunt.
# Akkoord verklaren terwijl eenstemmigheid nodig is. Alle waarden zijn aantallen.
error-round-not-all = { $favour } van de { $table } delegaties zijn voor; hier is eenstemmigheid nodig, ook van wie nog niets zei.
# Akkoord verklaren bij gelijke stand. $favour is een aantal.
error-round-tie = Gelijke stand: { $favour } voor en { $favour } tegen. Praat verder, pas de tekst aan en leg die opnieuw voor.
# Akkoord verklaren zonder meerderheid. Alle waarden zijn aantallen.
error-round-no-majority = { $favour } van de { $table } delegaties zijn voor; nodig is meer dan de helft.
# Een standpunt dat niet bij deze ronde hoort. $stand is een technische naam.
error-stand-not-here = Dat standpunt ({ $stand }) kan in deze ronde niet worden gegeven.
# Handen geteld die niet kunnen. $limit is het grootste aantal.
error-hands-count = Typ bij elk standpunt een aantal handen van 0 tot { $limit }, of laat het veld leeg.
# Een delegatie die er niet is. $delegation is een technische naam.
error-delegation-unknown = Er zit geen delegatie { $delegation } aan tafel.
# Een deelnemer schrijft voor een andere delegatie.
error-delegation-other = U spreekt alleen voor uw eigen delegatie.
# Iets doen met een akkoord dat er niet is.
error-passage-not-agreed = Over deze passage is nu geen akkoord.
# Opnieuw vragen of goedkeuren terwijl de tekst niet is gewijzigd.
error-seal-intact = Het zegel is heel: de tekst is nog precies wat is afgesproken.
# Een minderheidsnota van wie gewoon voor is.
error-note-not-minority = Uw delegatie is zonder voorbehoud voor; een minderheidsnota is voor wie dat niet is.
# Akkoord verklaren terwijl de tekst anders is dan de voorgelegde.
error-round-text-changed = De tekst is gewijzigd sinds zij is voorgelegd. Leg de nieuwe tekst voor.
# Bezwaar zonder toelichting.
error-reason-missing = Bij een bezwaar hoort een toelichting.
# Een opmerking of antwoord zonder tekst.
error-comment-empty = Schrijf eerst wat u wilt opmerken.
# Een opmerking waar geen woorden staan.
error-comment-nowhere = Hier staan geen woorden om iets bij op te merken. Zet de cursor in een zin of selecteer woorden.
# Een opmerking die er niet is.
error-comment-unknown = Die opmerking is er niet.
# Een voorstel op een plek die er niet (meer) is.
error-suggestion-nowhere = Die plek in de tekst is er niet meer. Selecteer de woorden opnieuw.
# Een voorstel met precies dezelfde woorden als er al staan, of zonder woorden.
error-suggestion-same = Uw voorstel verandert niets. Pas de woorden aan, of ga terug met Esc.
# Een te lang voorstel. $limit is een aantal tekens.
error-suggestion-too-long = Een voorstel mag hoogstens { $limit } tekens lang zijn. Deel het op.
# Te veel open voorstellen bij een passage. $limit is een aantal.
error-suggestion-too-many = Bij deze passage staan al { $limit } voorstellen open. Handel er eerst een paar af.
# Een voorstel dat er niet is.
error-suggestion-unknown = Dat voorstel is er niet.
# Een voorstel dat iemand anders net heeft afgehandeld. $name is wie dat deed.
error-suggestion-settled =
    { $status ->
        [accepted] Dit voorstel is al overgenomen door { $name }.
        [rejected] Dit voorstel is al afgewezen door { $name }.
       *[withdrawn] Dit voorstel is ingetrokken door { $name }.
    }
# Een voorstel bij woorden die er niet meer staan.
error-suggestion-gone = De woorden waar dit voorstel over gaat zijn weg. Neem het zelf op in de tekst, of wijs het af.
# Wat er staat, is veranderd terwijl iemand op overnemen drukte.
error-suggestion-text-changed = Er staat nu iets anders dan u zag. Kijk opnieuw wat er vervangen wordt.
# Overnemen terwijl er een ronde loopt.
error-suggestion-round = Over deze passage loopt een ronde. Overnemen kan weer als die klaar is; afwijzen kan wel.
# Overnemen in een passage die akkoord is.
error-suggestion-agreed = Deze passage is akkoord. De begeleider moet haar eerst heropenen; afwijzen kan wel.
# Andermans voorstel intrekken.
error-suggestion-not-yours = Alleen wie een voorstel deed, kan het intrekken.
# Een voorstel heropenen dat al in de tekst staat.
error-suggestion-in-text = Dit voorstel staat al in de tekst.
# Een lege tekst voorleggen.
error-passage-empty = Deze passage is nog leeg; er is niets om voor te leggen.
# Een ronde openen over een passage die akkoord is.
error-passage-agreed = Over deze passage is al akkoord. Heropen haar eerst.
# Een passage heropenen die niet gesloten is.
error-passage-not-closed = Deze passage is niet gesloten; er is niets te heropenen.

## Export

# Het document kan niet worden weggeschreven. $path is het pad van het bestand.
error-export-unwritable = Het document kan niet worden geschreven naar { $path }. Bestaat de map, en mag u daar schrijven?
# Een vorm die geen tekst is, gevraagd op een terminal. $format is de naam van de vorm.
error-export-needs-file = De vorm { $format } is geen tekst voor een terminal. Schrijf haar naar een bestand met -o, of stuur de uitvoer door met >.
# Een bestand dat op .csv eindigt, zonder te zeggen wat erin moet. $formats zijn namen van vormen.
error-export-which-register = Een spreadsheet bevat één register. Zeg met --format welk: { $formats }.
# Een template die er niet is, of geen YAML. $file en $line (regel).
error-template-unreadable = { $file }, regel { NUMBER($line, useGrouping: 0) }: dit sjabloon kan niet worden gelezen. Bestaat het bestand, en is het YAML in UTF-8?
# Een fout in een veld van een sjabloon. $found is wat er staat, $expected wat er kan staan.
error-template-wrong = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field } is “{ $found }”; verwacht: { $expected }.
# Elke andere fout in een sjabloon.
error-template = { $file }, regel { NUMBER($line, useGrouping: 0) }: er staat een fout in dit sjabloon.
# Een bundel die geen zip met een lijst van bestanden is.
error-bundle-unreadable = Dit is geen bundel van de schrijfkamer, of hij is beschadigd.
# Een bestand in een bundel dat anders is dan op de lijst. $name is het bestand.
error-bundle-changed = { $name } is gewijzigd sinds de bundel is gemaakt.
# Een bestand dat op de lijst van een bundel staat en er niet is. $name is het bestand.
error-bundle-missing = { $name } ontbreekt in de bundel.
# Een bestand dat in een bundel zit en niet op de lijst staat. $name is het bestand.
error-bundle-extra = { $name } hoort niet in de bundel.
# De handtekening van een bundel hoort niet bij de lijst of de sleutel.
error-bundle-signature = De handtekening klopt niet: deze lijst is niet met deze sleutel getekend.

## Storage

# De datamap bestaat niet en kan niet worden gemaakt, of er mag niet in geschreven worden. $path is de map.
error-storage-unwritable = In { $path } kan niet worden geschreven. Kies een andere map met --data, of geef uzelf daar schrijfrechten.
# De datamap mag niet gelezen worden. $path is de map.
error-storage-unreadable = De map { $path } kan niet worden gelezen.
# Twee servers op dezelfde datamap. $path is de map.
error-storage-in-use = Met { $path } werkt al een server. Stop die eerst, of kies een andere map met --data.
# Geen opgeslagen bijeenkomst met dit id. $id is wat gevraagd werd.
error-workshop-unknown = Er is geen bijeenkomst met het id { $id }.
# Algemeen: een bijeenkomst kan niet worden gelezen of bewaard.
error-journal = Deze bijeenkomst kan nu niet worden gelezen of bewaard.
# Een nieuwe bijeenkomst onder een naam die al bestaat. $path is het bestand.
error-journal-exists = Het bestand { $path } bestaat al. Er is niets overschreven.
# Het bestand van een bijeenkomst is weg of verplaatst, ook terwijl zij loopt. Staat op het scherm en op de opdrachtregel.
error-journal-missing = Het bestand van deze bijeenkomst is verplaatst of weggehaald. Zolang het weg is, wordt er niets bewaard.
# Het bestand van een bijeenkomst mag niet gelezen worden. $path is het bestand.
error-journal-unreadable = Het bestand { $path } mag u niet lezen.
# Een tweede programma wil in dezelfde bijeenkomst schrijven. $path is het bestand.
error-journal-in-use = Een ander programma heeft { $path } open om te schrijven. Sluit dat eerst.
# Een databasebestand van iets anders. $path is het bestand.
error-journal-foreign = { $path } is geen bestand van een bijeenkomst. Er is niets aan veranderd.
# Het bestand is niet meer wat er geschreven is. $path is het bestand.
error-journal-damaged = Het bestand { $path } is beschadigd. Er is niets aan veranderd; zet een reservekopie terug.
# Het bestand komt van een nieuwere versie van dit programma. $path is het bestand.
error-journal-newer = { $path } is geschreven door een nieuwere versie van dit programma. Werk het programma bij.
# Het bestand komt van een oudere versie en is hier alleen te lezen. $path is het bestand.
error-journal-older = { $path } is geschreven door een oudere versie. Open de bijeenkomst één keer met workshop serve; daarna lukt dit.
# Op alle schermen: de schijf is vol. Wat er stond is bewaard; nieuwe tekst wordt geweigerd tot er ruimte is.
error-journal-full = De schijf is vol. Schrijven kan weer zodra er ruimte is.
# Op alle schermen: er mag of kan niet naar het bestand geschreven worden.
error-journal-read-only = Het bestand van deze bijeenkomst kan nu alleen worden gelezen, niet geschreven.
# Op alle schermen: de schijf geeft een fout.
error-journal-io = De schijf geeft een fout. Schrijven kan weer zodra dat voorbij is.
# Op alle schermen: de schijf is er, maar kan niet bijhouden wat er getypt wordt.
error-journal-slow = De schijf houdt het niet bij. Schrijven kan weer zodra alles wat er staat bewaard is.
# Op alle schermen: een ander programma houdt het bestand even vast.
error-journal-busy = Een ander programma houdt het bestand van deze bijeenkomst vast. Probeer het zo weer.
# Iets anders werd net eerder vastgelegd.
error-journal-conflict = Iemand anders was net eerder. Kijk wat er nu staat en probeer het opnieuw.
# Er wordt nog iets gevraagd nadat de bijeenkomst gesloten is.
error-journal-closed = Deze bijeenkomst wordt gesloten; dit is niet meer bewaard.

## Opdrachtregel en instellingen

# Een opdracht die er niet is. $commands is de lijst van wat er wel is.
error-command-unknown = Die opdracht is er niet. Wel: { $commands }.
# Er is geen opdracht gegeven. $commands is de lijst.
error-command-missing = Welke opdracht? Kies uit: { $commands }.
# Een optie die er niet is. $name is wat er getypt is.
error-option-unknown = De optie { $name } is er niet.
# Een optie zonder de waarde die erbij hoort. $name is de optie.
error-option-value-missing = Achter { $name } hoort een waarde.
# Iets verplichts ontbreekt. $name is de optie of de plaats in de opdracht.
error-parameter-missing = { $name } ontbreekt.
# Een waarde die niet bij de keuzes hoort. $expected is de lijst van keuzes.
error-choice-wrong = { $name } is een van: { $expected }.
# Een waarde die niet kan, zoals een poort die geen getal is.
error-value-wrong = De waarde van { $name } klopt niet.
# Er staat meer op de regel dan de opdracht leest.
error-arguments-extra = Er staat meer op de regel dan deze opdracht leest. Zet een naam met spaties tussen aanhalingstekens.
# Een omgevingsvariabele die begint als een van ons en dat niet is. $name is de variabele.
error-setting-unknown = De omgevingsvariabele { $name } is geen instelling van dit programma. Staat er een tikfout in?
# Het bestand met instellingen dat WORKSHOP_SETTINGS noemt. $path is het bestand.
error-settings-unreadable = Het bestand met instellingen { $path } is niet te lezen.
# Een instelling met een waarde die niet kan. $expected komt uit een bibliotheek en is Engels.
error-setting-wrong = De instelling { $name } heeft een waarde die niet kan: { $expected }
# Over SSH: een optie die niet bij de opdracht hoort. $options is de lijst van wat er wel kan.
error-ssh-options = { $options ->
    [none] Deze opdracht heeft geen opties.
   *[other] Bij deze opdracht kan alleen: { $options }.
}
# workshop run zonder terminal.
error-terminal-missing = workshop run heeft een terminal nodig: het scherm van de begeleider komt in dit venster. Zonder scherm: workshop serve.
# workshop run in een terminal die geen schermen kan tekenen.
error-terminal-dumb = Deze terminal kan geen scherm tekenen. Open een gewoon terminalvenster, of gebruik workshop serve.

## De deur

# De poort is bezet. $port is het nummer.
error-port-in-use = Poort { NUMBER($port, useGrouping: 0) } is al in gebruik, misschien door een andere bijeenkomst op deze machine. Stop die, of kies een andere poort met --port.
# De poort mag niet. $port is het nummer.
error-port-forbidden = Poort { NUMBER($port, useGrouping: 0) } mag dit programma niet gebruiken. Kies met --port een poort van 1024 of hoger.
# Het adres is niet van deze machine. $host is het adres.
error-address-unusable = Op { $host } poort { NUMBER($port, useGrouping: 0) } kan deze machine niet luisteren. Klopt het adres achter --host?

## Wat niet hoort te gebeuren

# Een bijeenkomst zonder inhoud: het maken is ooit onderbroken.
error-journal-empty = Een van de bestanden is leeg: het maken van die bijeenkomst is onderbroken. Maak haar opnieuw.
# Het bestand is gaaf, maar er staat iets in dat dit programma niet begrijpt.
error-journal-meaning = Het bestand is te lezen, maar er staat iets in dat dit programma niet begrijpt. Er is niets aan veranderd.
# Iemand die niet aan tafel zit. $id is een id.
error-participant-unknown = Er zit hier niemand met de naam { $id } aan tafel.
# Typen in een tekst die nu alleen te lezen is, bijvoorbeeld omdat er niet bewaard kan worden.
error-passage-read-only = Deze tekst is nu alleen te lezen.
# Te veel tekst in één keer geplakt. $limit is het grootste aantal tekens.
error-paste-too-long = Dat is te veel om in één keer te plakken: hooguit { NUMBER($limit) } tekens. Er is niets geplakt.
# Een passage is vol. $limit is het grootste aantal tekens.
error-passage-full = Een passage heeft hooguit { NUMBER($limit) } tekens. Dit past er niet meer bij; wat er stond is er nog.
# Een wijziging van tekst die niet kan kloppen.
error-document = Deze wijziging past niet op de tekst en is niet uitgevoerd.

## Scenariobestanden
# In de meldingen hieronder: $file het bestand, $line de regel, $field het veld, zoals steps[2].title.

# Vangnet voor een fout in een scenariobestand.
error-scenario = In een scenariobestand staat een fout.
# $name is wat iemand vroeg; $known somt de meegeleverde scenario's op.
error-scenario-unknown = Er is geen scenario en geen bestand { $name }. Meegeleverd: { $known }.
# Geen bestand op die plaats.
error-scenario-file-missing = Het bestand { $file } bestaat niet.
# Het is een map, of de rechten ontbreken.
error-scenario-file-unreadable = Het bestand { $file } kan niet worden gelezen.
# $expected is de grens in bytes, met <= ervoor.
error-scenario-too-large = Het bestand { $file } is te groot voor een scenario (verwacht: { $expected } bytes).
# $line is de eerste regel die geen UTF-8 is.
error-scenario-not-utf8 = { $file }, regel { NUMBER($line, useGrouping: 0) }: hier staan tekens die geen UTF-8 zijn. Sla het bestand op als UTF-8.
# Het bestand is geen YAML; de fout staat op of net voor $line.
error-scenario-yaml = { $file }, regel { NUMBER($line, useGrouping: 0) }: dit is geen geldige YAML. Kijk op deze regel en de regel ervoor naar inspringen, dubbele punten en aanhalingstekens.
# Een tab waar YAML spaties wil.
error-scenario-yaml-tab = { $file }, regel { NUMBER($line, useGrouping: 0) }: hier staat een tab. Spring in met spaties.
# Een tweede YAML-document, na ---.
error-scenario-documents = { $file }, regel { NUMBER($line, useGrouping: 0) }: hier begint een tweede document (---). Een scenario is er één.
# Het bestand is leeg, een lijst of losse tekst.
error-scenario-not-a-mapping = { $file }, regel { NUMBER($line, useGrouping: 0) }: een scenario begint met velden, zoals format: 1 en title.
# Meer lijsten en velden in elkaar dan $expected, met <= ervoor.
error-scenario-too-deep = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field } ligt te diep in andere velden (verwacht: { $expected } lagen).
# Een anker (&naam) of verwijzing (*naam) van YAML; $found is wat er staat.
error-scenario-alias = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field }: { $found } kan niet in een scenario. Schrijf de tekst voluit, of zet haar tussen aanhalingstekens.
# Een tag van YAML (!iets); $found is de tag.
error-scenario-tag = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field }: { $found } kan niet in een scenario. Zet tekst die met een uitroepteken begint tussen aanhalingstekens.
# $found is de naam van het veld dat twee keer voorkomt.
error-scenario-duplicate-key = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field } staat er twee keer. Laat er één staan.
# $expected is een van de soorten waarden, of de toegestane waarden.
error-scenario-missing-field = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field } ontbreekt; verwacht: { $expected ->
        [text] tekst
        [id] een korte naam van kleine letters, cijfers en streepjes
        [number] een geheel getal
        [date] een datum als 2018-02-27
        [true-false] true of false
        [list] een lijst
        [mapping] velden met een waarde
       *[other] { $expected }
    }.
# $expected somt de velden op die hier wel kunnen.
error-scenario-unknown-field = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field } is geen veld van een scenario; verwacht hier: { $expected }.
# $expected is het veld dat waarschijnlijk bedoeld is.
error-scenario-misspelt-field = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field } is geen veld van een scenario; bedoelt u { $expected }?
# Een veld dat alleen kan naast een ander; $expected is dat andere.
error-scenario-misplaced-field = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field } kan alleen samen met { $expected }.
# $expected is een van de soorten waarden; $found is wat er staat.
error-scenario-wrong-type = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field } is “{ $found }”; verwacht: { $expected ->
        [text] tekst
        [id] een korte naam van kleine letters, cijfers en streepjes
        [number] een geheel getal
        [date] een datum als 2018-02-27
        [true-false] true of false
        [list] een lijst
        [mapping] velden met een waarde
       *[other] { $expected }
    }.
# $expected somt de toegestane waarden op, of het bereik zoals 1-480.
error-scenario-wrong-value = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field } is “{ $found }”; verwacht: { $expected }.
# $expected zijn de toegestane tekens.
error-scenario-bad-id = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field } is “{ $found }”; verwacht: hooguit 48 kleine letters, cijfers en streepjes ({ $expected }).
# Een lege tekst of lijst; $expected is een van de soorten waarden.
error-scenario-empty = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field } is leeg; verwacht: { $expected ->
        [text] tekst
        [id] een korte naam van kleine letters, cijfers en streepjes
        [number] een geheel getal
        [date] een datum als 2018-02-27
        [true-false] true of false
        [list] een lijst
        [mapping] velden met een waarde
       *[other] { $expected }
    }.
# $expected en $found zijn aantallen tekens.
error-scenario-too-long = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field } heeft { $found } tekens; verwacht: hooguit { $expected }.
# Twee velden die elkaar uitsluiten; $found is het andere.
error-scenario-one-of = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field } kan niet naast { $found }. Houd één van beide.
# Een lijst is te lang; $expected en $found zijn aantallen.
error-scenario-too-many = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field } heeft { $found } onderdelen; verwacht: hooguit { $expected }.
# Een titel of andere tekst van één regel beslaat er meer.
error-scenario-line-break = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field } beslaat meer regels; verwacht: één regel.
# $found is de naam die al eerder voorkwam.
error-scenario-duplicate-id = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field }: de naam { $found } komt al eerder voor; verwacht: een eigen naam.
# $found is een naam van een bron of passage die er niet is; $expected somt op wat er is, - als er niets is.
error-scenario-unknown-reference = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field } noemt { $found }, maar dat staat niet in dit bestand; verwacht: { $expected }.
# $expected is de naam van een tijdzone die het meest op $found lijkt, of een voorbeeld, zoals Europe/Amsterdam.
error-scenario-time-zone = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field } is “{ $found }”, en zo heet geen tijdzone; verwacht: een naam als { $expected }.
# Een stuurteken of onzichtbaar teken; $found is het nummer, zoals U+001B.
error-scenario-character = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field } bevat het verborgen teken { $found }. Haal het weg.
# Te veel accenten op één letter; $expected is de grens, met <= ervoor.
error-scenario-marks = { $file }, regel { NUMBER($line, useGrouping: 0) }: { $field }: te veel accenten op één letter (verwacht: { $expected }).

## Aan de deur: naam en code

# Een code die bij geen bijeenkomst hoort. Verschijnt bij de vraag om de code.
error-code-wrong = Die code klopt niet. Kijk op uw uitnodiging en probeer het nog eens.
# Een code die verlopen is of door een nieuwe is vervangen.
error-code-expired = Die code geldt niet meer. Vraag de begeleider om de nieuwe.
# Een naam met tekens die niet kunnen, te kort of te lang.
error-name-invalid = Met die naam kunt u niet naar binnen. Gebruik 2 tot 24 letters of cijfers, zonder spaties: ssh ... anna@...
# Iemand met deze naam is nu aan het werk. $name is de naam.
error-name-taken = Er is al iemand binnen met de naam { $name }. Bent u dat zelf, typ dan uw terugkeercode in plaats van de code; kies anders een andere naam.
# De sleutel van de server is onleesbaar. $path is het bestand.
error-host-key-unreadable = De sleutel in { $path } is niet te lezen. Zet een reservekopie terug; zonder dat bestand komt er een nieuwe sleutel en een nieuwe vingerafdruk.
# Een ander programma heeft naast ons in het bestand geschreven.
error-journal-ahead = Er is buiten dit programma om iets bijgeschreven. Sluit de bijeenkomst en open haar opnieuw.
# Twee keer opgebouwd, en niet hetzelfde. $passage is het id van een passage.
error-journal-differs = Wat er staat in passage { $passage } is niet wat het bestand van de bijeenkomst erover zegt. Sluit de bijeenkomst, open haar opnieuw en lees die passage na.

## Invullen bij vragen

# Een vraag waarbij niets in te vullen is, of die er niet is. $question is een kenmerk.
error-question-unknown = Bij deze vraag is niets in te vullen.
# Een rij van een tabel die er niet (meer) is. $row is een kenmerk.
error-answer-row-unknown = Deze rij is er niet meer.
# Een kolom die er niet is. $column is een kenmerk.
error-answer-column-unknown = Deze kolom is er niet.
# Bij deze vraag kunnen geen rijen bij.
error-answer-no-rows = Hier kan geen rij bij.
# Een nieuwe rij zonder naam.
error-answer-row-empty = Geef de rij een naam.
# $limit is het hoogste aantal rijen.
error-answer-rows-full = Er staan al { $limit } eigen rijen in deze tabel; meer past niet.
# $title is de naam van de rij.
error-answer-row-twice = De rij { $title } staat er al.
# $choice is wat er werd gekozen.
error-answer-choice = { $choice } hoort niet bij de keuzes.
# $typed is wat iemand typte.
error-answer-number = “{ $typed }” is geen getal. Typ bijvoorbeeld 250.000 of 0,5.
# $least is het kleinste getal dat kan.
error-answer-too-small = Dat is te weinig: het kleinste getal hier is { $least }.
# $most is het grootste getal dat kan.
error-answer-too-large = Dat is te veel: het grootste getal hier is { $most }.
# $typed is wat iemand typte.
error-answer-day = “{ $typed }” is geen dag. Typ bijvoorbeeld 1-10-2026.
# Een antwoord in de tekst zetten terwijl er een ronde loopt of de passage akkoord is.
error-answer-passage-settled = Deze passage ligt voor of is akkoord; een antwoord kan er nu niet in.
# Een kant-en-klare zin die er niet is. $phrase is een kenmerk.
error-phrase-unknown = Deze zin hoort niet bij deze stap.
# Voor er een ronde kan zijn. $check is wat er in de tekst moet staan.
error-check-required = Eerst moet in de tekst zijn aangewezen: { $check } Kies dat in de gids (F7) terwijl de woorden zijn geselecteerd.
# Een eigenaar die alleen de afdeling ICT is. $owner is wat iemand typte.
error-owner-only-ict = De eigenaar kan niet alleen { $owner } zijn: informatie zit in al het werk. Noem een mens, of een afdeling erbij.
# Een doel dat er niet is. $goal is een kenmerk.
error-goal-unknown = Dit doel hoort niet bij deze bijeenkomst.
# Een rij van het register die er niet (meer) is. $item is een kenmerk.
error-item-unknown = Deze regel is er niet meer.
# Een rij zonder tekst.
error-item-empty = Schrijf eerst waar het over gaat.
# Iemand wil weghalen wat een ander noteerde.
error-item-of-somebody-else = Alleen wie dit noteerde of de procesbegeleider kan het weghalen. Afronden kan wel.
# $limit is het hoogste aantal regels.
error-items-full = Er staan al { $limit } regels; meer past niet.
# Een proef zonder dag waarop men terugkijkt.
error-experiment-without-day = Een proef heeft een dag nodig waarop u terugkijkt.

## Reservekopieën

# Dit is geen reservekopie. $path is het bestand.
error-backup-foreign = { $path } is geen reservekopie van een bijeenkomst.
# De reservekopie is niet meer wat er geschreven is. $path is het bestand.
error-backup-damaged = De reservekopie { $path } is beschadigd of niet compleet. Er is niets teruggezet.
# Een bestand om na te kijken dat niets van dit programma lijkt. $path is het bestand.
error-verify-foreign = { $path } is geen bijeenkomst, geen reservekopie en geen bundel, of het is beschadigd of niet compleet.
# Er staat al een bestand. $path is het bestand.
error-backup-exists = { $path } bestaat al. Kies een andere naam; er is niets overschreven.
# De reservekopie kan niet geschreven worden. $path is het bestand.
error-backup-unwritable = { $path } kan niet worden geschreven. Bestaat de map, is er ruimte, en mag u daar schrijven?
# De reservekopie kan niet gelezen worden. $path is het bestand.
error-backup-unreadable = { $path } kan niet worden gelezen. Bestaat het bestand?
# workshop backup KENMERK - in een gewoon venster.
error-backup-needs-file = Een reservekopie is niet om op het scherm te zetten. Geef een bestand op, of stuur de uitvoer door.
# Deze stap heeft geen stelling. $step is de stap.
error-step-no-statement = Bij deze stap hoort geen stelling.
# Een stelling gaat fase voor fase.
error-statement-phase = De stelling is al in een andere fase.
# Er wordt op dit moment niet gekozen.
error-statement-not-asking = Er wordt nu niet gekozen bij deze stelling.
# Een trend zonder woorden.
error-trend-empty = Schrijf eerst op wat u ziet.
# Er zijn te veel trends. $limit is het grootste aantal.
error-trends-full = Er staan al { $limit } trends. Voeg er eerst twee samen.
# De trend is er niet meer.
error-trend-unknown = Deze trend is er niet meer.

## Sluiten

# Iemand wil schrijven in, of sluiten, wat al gesloten is.
error-workshop-closed = Deze bijeenkomst is voorgoed gesloten. De tekst kan alleen nog worden gelezen en geëxporteerd.
# workshop close, en niet alles is akkoord.
error-close-unfinished = Nog niet alle passages zijn akkoord. Sluit toch met --unfinished.
# workshop close zonder venster en zonder --yes.
error-close-needs-yes = Sluiten kan niet ongedaan worden gemaakt. Geef --yes als u het zeker weet.
# De nieuwe vorm zegt iets anders dan de oude; dat mag nooit.
error-close-differs = Het nieuwe bestand zegt niet hetzelfde als het oude. Er is niets veranderd.
# In de nieuwe vorm staat nog iets dat weg moest; dat mag nooit.
error-close-traces = In het nieuwe bestand is nog iets gevonden dat weg moest. Er is niets veranderd.
# Er wordt op dit moment niet gewogen.
error-weighing-closed = Er wordt nu niet gewogen bij deze vraag.
# Te weinig mensen kozen om het zonder namen te tonen; $least is hoeveel er minstens moeten zijn.
error-weighing-few = Minstens { $least } mensen moeten gekozen hebben: met minder is te zien wie wat koos.
# Iemand legde meer stippen dan hij heeft; $most is hoeveel er zijn.
error-weighing-dots = U hebt { $most } stippen, en die zijn op. Met ← haalt u er ergens een weg.
# Een plaats die er niet is; $most is de hoogste.
error-weighing-place = Kies een plaats van 1 tot en met { $most }.
# Er wordt op dit moment niet stil geschreven.
error-silence-closed = Er wordt nu niet stil geschreven bij deze vraag.
# Bij deze stap is niets te sorteren. $step is de stap.
error-step-no-sorting = Bij deze stap is niets te sorteren.
# Iets om te sorteren zonder woorden.
error-sortable-empty = Schrijf eerst een zin.
# Er is te veel te sorteren. $limit is het grootste aantal.
error-sortables-full = Er staan al { $limit } dingen om te sorteren.
# Dit is niet te sorteren.
error-sortable-unknown = Dit is er niet meer.

## Replica's: het programma op de eigen machine en de server

# Woorden waar een opdracht over ging zijn weg voordat de opdracht aankwam.
error-replica-place-gone = De woorden waar dit over ging, staan er niet meer. Doe het opnieuw op de tekst van nu.
# Tekst die niet kon worden overgenomen, omdat ze voortbouwt op tekst die is geweigerd.
error-replica-depends = Deze tekst bouwt voort op tekst die niet is overgenomen.
# Tekst die laat binnenkwam en die iemand afhandelt, maar die er niet is. $late is haar kenmerk.
error-late-unknown = Er is geen late tekst { $late }.
# Een bericht op de lijn dat geen bericht is.
error-replica-frame = De verbinding met de server gaf onleesbare gegevens. Er is niets veranderd.
# Een bericht dat te groot is. $limit in bytes.
error-replica-too-large = Een bericht op de verbinding is groter dan { NUMBER($limit) } bytes. Er is niets veranderd.
# Een bericht met een vorm die niemand kent.
error-replica-message = De verbinding met de server gaf een bericht dat niet klopt. Er is niets veranderd.
# Een bericht op een moment waarop het niet kan.
error-replica-protocol = Dit programma en de server begrijpen elkaar niet. Er is niets veranderd.
# Geen gemeenschappelijke versie. $version is de nieuwste die de ander spreekt.
error-replica-version = Dit programma en de server spreken niet dezelfde versie ({ NUMBER($version) }). Gebruik aan beide kanten dezelfde uitgave.
# Een wijziging die geen eerlijk programma maakt.
error-replica-forged = De server heeft een wijziging geweigerd die niet kan kloppen, en de verbinding beëindigd. In de zaal is niets veranderd.
# Er kwam een minuut lang niets.
error-replica-silent = De verbinding is stilgevallen.
# De rol of fractie is veranderd; het programma haalt alles opnieuw op.
error-replica-view = Uw rol of fractie is veranderd; alles wordt opnieuw opgehaald.
# Dezelfde naam kwam ergens anders binnen.
error-replica-session-taken-over = U bent elders verdergegaan onder dezelfde naam.
# De server wordt gestopt.
error-replica-server-stopping = De server wordt gestopt. Wat u typt, blijft hier bewaard tot hij terug is.
# De beheerder staat dit niet toe.
error-replica-off = Op deze server kan alleen met ssh worden meegedaan, niet met een programma op de eigen machine.

# Er is geen plaats meer.
error-replica-house-full = Er zijn zo veel mensen in de zaal dat er geen plaats meer is. Het programma probeert het opnieuw.
# Er is geen sleutel klaargezet die de huidige kan vervangen. $path is het bestand dat er zou moeten zijn.
error-host-key-none-coming = Er staat geen nieuwe sleutel klaar in { $path }. Maak er eerst een met: workshop host-key prepare
