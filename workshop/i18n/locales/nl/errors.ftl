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
       *[observer] { role-observer }
    }) laat dit niet toe: { $action ->
        [edit-text] { action-edit-text }
        [tick-check] { action-tick-check }
        [assess-point] { action-assess-point }
        [take-position] { action-take-position }
        [lead] { action-lead }
        [export] { action-export }
       *[read] { action-read }
    }.

## Overleg

# Een werkplaats zonder titel.
error-title-empty = Geef de bijeenkomst een titel.
# $step is het id van een stap.
error-step-unknown = Er is geen stap { $step } op de agenda.
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
# Een ronde openen terwijl er een loopt.
error-round-running = Over deze passage loopt al een ronde.
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
# Akkoord verklaren terwijl de tekst anders is dan de voorgelegde.
error-round-text-changed = De tekst is gewijzigd sinds zij is voorgelegd. Leg de nieuwe tekst voor.
# Bezwaar zonder toelichting.
error-reason-missing = Bij een bezwaar hoort een toelichting.
# Een lege tekst voorleggen.
error-passage-empty = Deze passage is nog leeg; er is niets om voor te leggen.
# Een ronde openen over een passage die akkoord is.
error-passage-agreed = Over deze passage is al akkoord. Heropen haar eerst.
# Een passage heropenen die niet gesloten is.
error-passage-not-closed = Deze passage is niet gesloten; er is niets te heropenen.

## Export

# Het document kan niet worden weggeschreven. $path is het pad van het bestand.
error-export-unwritable = Het document kan niet worden geschreven naar { $path }. Bestaat de map, en mag u daar schrijven?

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
# Op alle schermen: een ander programma houdt het bestand even vast.
error-journal-busy = Een ander programma houdt het bestand van deze bijeenkomst vast. Probeer het zo weer.
# Iets anders werd net eerder vastgelegd.
error-journal-conflict = Iemand anders was net eerder. Kijk wat er nu staat en probeer het opnieuw.
# Er wordt nog iets gevraagd nadat de bijeenkomst gesloten is.
error-journal-closed = Deze bijeenkomst wordt gesloten; dit is niet meer bewaard.
