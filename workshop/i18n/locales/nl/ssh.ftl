### ssh (nl): wat iemand leest buiten het eigenlijke scherm

## Aan de deur. Hier toont OpenSSH alleen ASCII; accenten verdwijnen vanzelf.

# Regel boven de vraag om de code.
ssh-welcome = Welkom. Typ de code uit uw uitnodiging, of uw terugkeercode.
# De vraag zelf; erachter typt iemand de code.
ssh-code-prompt = Code:
# Te vaak een verkeerde code; de verbinding wordt gesloten.
ssh-too-many-tries = U hebt te vaak een verkeerde code getypt. Kijk op uw uitnodiging en maak opnieuw verbinding.
# Er staan zoveel mensen tegelijk aan de deur als de server toelaat.
ssh-door-full = Er melden zich nu te veel mensen tegelijk. Probeer het over een minuut opnieuw.
# Iemand is binnen, maar vraagt om scherm noch opdracht.
ssh-nothing-asked = De verbinding werd niet gebruikt en is daarom gesloten.

## Binnen

# ssh zonder terminal en zonder opdracht.
ssh-no-terminal = Hiervoor is een terminalvenster nodig. Maak verbinding met ssh -t, of vraag iets op met de opdracht help.
# TERM=dumb: een terminal die niets op een vaste plaats kan zetten.
ssh-dumb-terminal = Deze terminal kan het scherm niet tonen (TERM=dumb). Gebruik een gewoon terminalvenster.
# Er zijn zoveel deelnemers als de server toelaat.
ssh-house-full = Er zijn al zoveel deelnemers als deze bijeenkomst toelaat. Probeer het later opnieuw.
# De server stopt; iedereen wordt uitgelaten.
ssh-stopping = De bijeenkomst wordt gestopt. Wat bewaard was, is er nog. Maak later opnieuw verbinding.
# Een fout in het scherm van één deelnemer; de anderen merken er niets van.
ssh-crashed = Er ging iets mis met uw scherm. Wat bewaard was, is er nog. Maak opnieuw verbinding.
# Een fout bij het uitvoeren van een opdracht zonder scherm.
ssh-command-failed = Er ging iets mis bij deze opdracht. Wat bewaard was, is er nog.
# Een opdracht die niet bestaat. $commands is de lijst van opdrachten.
ssh-command-unknown = Die opdracht kennen wij niet. U kunt kiezen uit: { $commands }.
# Iemand wil met scp een bestand naar de server sturen; scp toont dit in ASCII.
ssh-files-read-only = U kunt hier alleen bestanden ophalen.
# Een geplakte tekst die te lang is om in één keer te verwerken.
ssh-paste-cut = Er is meer geplakt dan in één keer kan worden overgenomen.
