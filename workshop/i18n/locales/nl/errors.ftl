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
