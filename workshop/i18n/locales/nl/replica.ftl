### replicas: het programma op een eigen computer, ook zonder lijn (nl)

## workshop join

# In de lijst van opdrachten.
cli-join-short = doe mee vanaf uw eigen computer, ook als de lijn wegvalt
# Uitleg van workshop join.
cli-join-help =
    Opent de schermen van een bijeenkomst elders op deze computer. Wat u typt, staat meteen hier en gaat daarna naar de server.

    Valt de lijn weg, dan schrijft u gewoon door; de lijn wordt vanzelf weer gezocht. Wat nog niet over is, blijft hier bewaard, ook na afsluiten.
# Wat op de plaats van het adres komt.
cli-metavar-address = NAAM@ADRES[:POORT]
# Argument van workshop join.
cli-argument-address = uw naam en de server, zoals op de uitnodiging; zonder poort is het 2222
# Bij het begin, als de kopie van de vorige keer niet te lezen is. $path is een bestand.
cli-join-aside = De kopie op deze computer was beschadigd en wordt opnieuw opgehaald. Wat u schreef en nog niet over was, is er nog. De beschadigde kopie: { $path }
# $path is de map met de kopie.
cli-join-kept = Wat u schreef en wat u zag, staat ook hier: { $path }
# Na afsluiten, als de server verder ging van een eerdere stand. $path is een bestand.
cli-join-set-back = De server ging verder van een eerdere stand. Hoe de tekst daarvoor bij u luidde, staat in { $path }
# Na afsluiten, als de server niet alles heeft. $waiting is hoeveel eigen wijzigingen er wachten.
cli-join-waiting = { $waiting ->
    [one] Er wacht nog 1 wijziging op de lijn. Typ later dezelfde opdracht, dan gaat die vanzelf mee.
   *[other] Er wachten nog { $waiting } wijzigingen op de lijn. Typ later dezelfde opdracht, dan gaan ze vanzelf mee.
 }
# De server is niet te bereiken, maar er is een kopie van de vorige keer.
cli-join-without-line = De server is niet te bereiken. U gaat verder zonder lijn.
# Er is met deze server geen lijn te krijgen, zoals bij een andere sleutel of een code die niet meer geldt. Er is een kopie van de vorige keer. Het scherm zegt waarom.
cli-join-own-copy = U gaat verder zonder lijn, in uw eigen kopie. Wat u schrijft, blijft op deze computer.
# Boven de vraag naar een code, als er een kopie van de vorige keer is.
cli-join-code-or-copy = Hebt u geen code? Met Ctrl+D gaat u zonder lijn verder in uw eigen kopie.
# Eerste keer bij deze server. $host is het adres. Daaronder staat de vingerafdruk.
cli-join-unknown-host = Deze computer kent de server { $host } nog niet. Vergelijk de vingerafdruk met die op uw uitnodiging:
# Vraag achter de vingerafdruk.
cli-join-trust = Klopt die? Typ ja, of plak de vingerafdruk (anders: nee):
# Een deelnemer zonder plaats; daaronder staan de delegaties met een nummer. $title is de bijeenkomst.
cli-join-delegations = { $title }. Voor wie zit u aan tafel?
# Vraag onder de lijst van delegaties.
cli-join-choose = Nummer, of de naam van een andere delegatie:
# Er is een nummer getypt dat niet in de lijst staat, of niets. $count is hoeveel delegaties er in staan.
cli-join-no-such-number = { $count ->
    [0] Er is nog geen delegatie om uit te kiezen: typ een naam.
    [one] Typ een nummer (1), of een naam.
   *[other] Typ een nummer van 1 tot en met { $count }, of een naam.
 }
# Wie nieuw is en moet worden binnengelaten. $name is hoe deze persoon heet.
cli-join-waits = { $name }, de begeleider laat iedereen zelf binnen. U hoeft niets te doen; dit gaat vanzelf verder.
# Vraag, als er al iemand met die naam was.
cli-join-return-code = Hebt u een terugkeercode? Typ die, of wacht:

## Het teken van het bewaren, zonder lijn

# Er is geen lijn naar de server en er wacht niets.
sign-away = zonder lijn
# $waiting is hoeveel eigen wijzigingen de server nog niet heeft.
sign-away-waiting = zonder lijn · { $waiting ->
        [one] 1 wijziging wacht
       *[other] { $waiting } wijzigingen wachten
    }
# Hetzelfde, op een smal scherm.
sign-away-waiting-short = zonder lijn · { $waiting ->
        [one] 1 wacht
       *[other] { $waiting } wachten
    }
# Op de regel die zegt wat iemand mag, zolang er geen lijn is.
tui-away-write = Schrijf gewoon door; de rest wacht op de lijn.
# Hetzelfde, voor wie alleen meeleest.
tui-away-read = Lees gerust door; wat er bij komt, wacht op de lijn.
# Vraag bij het verlaten, als er nog iets op de lijn wacht. $waiting is hoeveel eigen wijzigingen.
tui-confirm-leave-away = { $waiting ->
    [one] Wilt u de bijeenkomst verlaten? 1 wijziging wacht nog op de lijn. Die blijft op deze computer en gaat mee als u hier terugkomt.
   *[other] Wilt u de bijeenkomst verlaten? { $waiting } wijzigingen wachten nog op de lijn. Ze blijven op deze computer en gaan mee als u hier terugkomt.
 }
# De server is teruggezet, zoals uit een reservekopie; wat hier stond is nieuwer.
tui-set-back = De server ging verder van een eerdere stand. De tekst van daarvoor is hier bewaard; bij het afsluiten leest u waar.
# De lijn komt niet vanzelf terug. $reason is een hele zin.
tui-no-line = Zonder lijn, en dat blijft zo tot u opnieuw begint: { $reason }
# Hetzelfde, waar de server een andere sleutel heeft dan de vorige keer. Past met het uitroepteken ervoor op één regel van 80: de toetsen blijven staan.
tui-no-line-other-key = Zonder lijn: de server heeft een andere sleutel. Na afsluiten leest u meer.
# De bijeenkomst moet opnieuw worden opgehaald: een andere rol, of een andere server.
tui-closed-mirror-anew = De bijeenkomst wordt opnieuw opgehaald.

## Fouten

# Algemeen: er is geen lijn.
error-line = Er is geen lijn met de server.
# Iets waarover de server beslist, terwijl er geen lijn is.
error-line-away = Dat kan pas als de lijn er weer is: de bijeenkomst beslist daarover, niet deze computer.
# De lijn viel weg terwijl iets gevraagd was.
error-line-lost = De lijn viel weg voor er antwoord kwam. Kijk straks of het gelukt is.
# $host en $port zijn het adres.
error-line-unreachable = De server { $host }, poort { NUMBER($port, useGrouping: 0) }, is niet te bereiken. Klopt het adres, en is deze computer op hetzelfde netwerk?
# Hetzelfde programma staat al open voor deze naam en deze server.
error-line-in-use = Deze bijeenkomst staat op deze computer al open, in een ander venster. Ga daar verder, of sluit dat eerst.
# workshop join zonder terminal, zoals met een pijp erachter.
error-join-terminal-missing = workshop join heeft een terminal nodig: het scherm komt in dit venster.
# workshop join in een terminal die geen schermen kan tekenen.
error-join-terminal-dumb = Deze terminal kan geen scherm tekenen. Open een gewoon terminalvenster.
# Een andere sleutel dan de vorige keer. $host is het adres, $entry hoe de server heet in het bestand van ssh.
error-line-other-key = De server { $host } heeft een andere sleutel dan eerst. Vraag de begeleider of dat klopt; typ alleen dan: ssh-keygen -R "{ $entry }"
# Iemand vertrouwt de vingerafdruk niet.
error-line-not-trusted = U bent niet verbonden: de vingerafdruk is niet bevestigd.
# Er is geen code gegeven, of de code die hier bewaard is geldt niet meer.
error-line-no-code = De server vraagt om een code. Begin opnieuw, en typ de code uit uw uitnodiging of uw terugkeercode.
# De server laat niet binnen. $said is wat de server zelf zegt.
error-line-refused = De server laat u niet binnen: { $said }
# Een server zonder replicas.
error-line-unknown = Deze server kent dit niet: kom binnen met ssh, of vraag de begeleider om een nieuwere versie.
# De server is van een latere uitgave.
error-line-newer = De server is nieuwer dan dit programma. Haal de nieuwe uitgave op; wat u schreef, staat hier nog.
# Zonder delegatie, en er is niemand om het te vragen.
error-line-delegation = Deze plaats is er niet meer. Begin opnieuw en kies uw delegatie.
# Wat zonder lijn is geschreven, hoort bij een andere tekst dan die er nu is.
error-line-other-text = Dit hoorde bij een andere tekst dan die er nu staat.
# De server nam eigen woorden niet over; ze zijn bewaard, met de reden erbij.
error-words-not-taken = Wat u schreef, is niet overgenomen. Uw woorden en de reden staan in het menu: niet overgenomen
# Het adres achter workshop join.
error-address-wrong = Dit is geen adres. Schrijf het als naam@192.0.2.10, of met een poort: naam@192.0.2.10:2222
# $path is het bestand van ssh met bekende servers.
error-hosts-unreadable = Het bestand { $path } met bekende servers is niet te lezen.
# $path is het bestand van ssh met bekende servers.
error-hosts-unwritable = In het bestand { $path } met bekende servers is niet te schrijven.

## Wat laat binnenkwam

# Toets in het menu: wat zonder lijn is geschreven.
tui-key-late = later binnengekomen
# In de hulp.
tui-help-late = wat iemand zonder lijn schreef, en wat anderen intussen schreven: per alinea, met een keuze waar beiden schreven.
# Toets in het menu: eigen woorden die de server niet overnam.
tui-key-not-taken = niet overgenomen
# In de hulp.
tui-help-not-taken = uw eigen woorden die de server niet overnam: kopiëren, terugzetten of wegdoen.
# Kop van het venster.
tui-late-title = Wat later binnenkwam
# Boven de lijst.
tui-late-explained = ▲ beiden schreven hierin: Enter om te kiezen   ✓ bekeken   · een van beide
# Er is niets laats.
tui-late-none = Er is niets later binnengekomen.
# $name schreef zonder lijn; $when is wanneer, zoals "van 12:29 tot 12:41"; $passage is een passage.
tui-late-story = { $name } schreef zonder lijn { $when } · { $passage }
# Binnen een zin: een tijd lang. $since en $until zijn tijden, met de dag erbij waar dat nodig is.
tui-span = van { $since } tot { $until }
# Binnen een zin: begin en eind vallen in dezelfde minuut. $at is een tijd.
tui-span-moment = om { $at }
# Hetzelfde, waar het niet vandaag was. $day is een dag als 22-11.
tui-span-moment-day = op { $day } om { $at }
# Wat anderen schreven terwijl deze persoon geen lijn had. $passage is een passage.
tui-late-meanwhile = Terwijl u geen lijn had, schreven anderen · { $passage }
# In plaats van de naam van een alinea die er niet meer is.
tui-late-gone = (weg)
# Kop. $name is de naam van een alinea.
tui-late-settle-title = Alinea { $name }: beiden schreven hierin
# Boven de drie teksten.
tui-late-question = Welke tekst krijgt deze alinea? Wat u kiest, is een gewone wijziging: u kunt haar ongedaan maken.
# De tekst zonder lijn. $name is wie die schreef.
tui-late-mine = { $name }:
# De tekst van de anderen.
tui-late-theirs = De anderen:
# De samengevoegde tekst.
tui-late-now = Zoals het er nu staat:
# Melding bij iedereen. $name schreef zonder lijn in $passage.
tui-notice-late = { $name } schreef een tijd zonder lijn in { $passage }; dat staat er nu bij. Menu: later binnengekomen
# Melding bij iedereen, waar de passage akkoord was. $name schreef zonder lijn in $passage.
tui-notice-late-seal = { $name } schreef een tijd zonder lijn in { $passage }; het zegel is verbroken. Menu: later binnengekomen
# Melding bij wie zonder lijn schreef, waar de passage intussen akkoord was.
tui-notice-late-seal-own = Wat u zonder lijn schreef in { $passage }, staat er nu bij; het zegel is verbroken. Menu: later binnengekomen
# Melding bij iedereen: er kwam op één moment op meer dan één plaats iets binnen. $names is wie schreven, $count het aantal passages.
tui-notice-late-many = Zonder lijn geschreven en nu binnen: tekst van { $names } in { $count ->
        [one] 1 passage
       *[other] { $count } passages
    }. Menu: later binnengekomen
# Melding: iemand koos de tekst. $name is wie, $passage waar.
tui-notice-late-settled = { $name } heeft bekeken wat later binnenkwam in { $passage }.
# Melding als de lijn terug is. $count is het aantal passages.
tui-notice-returned = De lijn is terug. Anderen schreven intussen in { $count ->
        [one] 1 passage
       *[other] { $count } passages
    }. Menu: later binnengekomen
# Melding bij wie zonder lijn schreef, terwijl de groep naar een andere stap ging. $step is die stap.
tui-notice-behind = De groep is nu bij { $step }. U blijft waar u schreef; met F6 gaat u naar de groep.
# Hetzelfde, waar anderen intussen ook schreven. $count is het aantal passages.
tui-notice-returned-behind = De lijn is terug; anderen schreven in { $count ->
        [one] 1 passage
       *[other] { $count } passages
    } (menu: later binnengekomen). U blijft waar u schreef; met F6 gaat u naar de groep.
# Er is niets geweigerd.
tui-not-taken-none = Alles wat u schreef, is overgenomen.
# Kop van het venster.
tui-not-taken-title = Niet overgenomen
# Boven de lijst.
tui-not-taken-question = De server nam dit niet over. Kies wat ermee moet.
# Keuze.
tui-not-taken-copy = kopiëren
# Keuze.
tui-not-taken-back = terugzetten, aan het eind van de passage
# Keuze.
tui-not-taken-away = wegdoen
# Melding na kopiëren.
tui-not-taken-copied = Gekopieerd.
# Melding na terugzetten.
tui-not-taken-put-back = Teruggezet, aan het eind.
