"""Furniture in German."""

from handouts.cleaning.wordings import kinds
from handouts.cleaning.wordings.kinds import AWAY, CLOSING, DOTS, NETWORK, OPENING, OTHER_TITLE

_MONTH = "(januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)"
_ABOUT = "(zu|auf|über|zum artikel|zum beitrag)"

GERMAN = kinds.Language(
    wordings={
        kinds.MOVING: rf"""
            (direkt )?(zum|zur) ((haupt)?inhalt|(haupt)?navigation|suche|(haupt)?menü|fußzeile)( (springen
            +|wechseln|gehen))?
            zur navigation springen ?zur suche springen
            (zurück )?(zum seitenanfang|zum anfang der seite)( springen)?
            zurück nach oben
            (diese |diesen )?(seite|artikel|beitrag) (drucken|ausdrucken|empfehlen|weiterempfehlen|vorlesen
            +|merken|speichern)
            druck(version|ansicht)
            (hier |jetzt )?weiter ?lesen{DOTS}{AWAY}
            mehr (lesen|anzeigen){DOTS}{AWAY}
            (sie (sind|befinden sich)|du bist) hier:?
            (vorheriger|voriger|nächster|älterer|neuerer) (beitrag|artikel|eintrag): .{{1,120}}
            (schlagwörter|schlagworte|stichwörter): [\w' -]{{1,30}}(, [\w' -]{{1,30}}){{0,20}}
            (war|waren) (diese (seite|informationen?)|dieser (artikel|beitrag|inhalt)) hilfreich( für sie)?\?(
            + ja[ /|]{{1,3}}nein)?
            (menü|navigation) (öffnen|schließen|umschalten|ein-/ausblenden)
            (beitrags|artikel|haupt)-?navigation|navigationsmenü|(haupt)?navigation überspringen
            alle (beiträge|artikel) von .{{2,60}} (anzeigen|ansehen)\.?
            diese seite vorlesen|vorlesefunktion
        """,
        kinds.OTHER_PAGE: rf"""
            [←«‹< ]*(vorherige|vorige|nächste|ältere|neuere)[rs]? (beitrag|beiträge|artikel|eintrag|einträge
            +|seite|meldung)[ →»›>]*
            (zurück )?(zur|zum) (startseite|homepage|übersicht|nachrichtenübersicht)
            zurück( zur (startseite|übersicht|liste))?
            nach oben
            mehr erfahren{AWAY}
            weitere informationen{AWAY}
            weiter[ »›>→]+
        """,
        kinds.SHARING: rf"""
            ((diesen?|den|die) )?(artikel|beitrag|seite|meldung|post) teilen:?
            teilen (mit|auf|über|via|per):?( {NETWORK})?
            (auf|über|per|via|bei|mit) {NETWORK} (teilen|weiterleiten|empfehlen|weitersagen|merken)
            link kopieren
            klick(en)?,? (um|zum|hier,? um) .{{0,60}}(teilen|drucken|ausdrucken|senden|versenden)( \(wird in
            + .{{0,30}}geöffnet\))?
            \(?wird in (einem )?neue[mn] (fenster|tab) geöffnet\)?
            gefällt mir:? (gefällt mir )?(wird geladen|lade){DOTS}
            wird geladen ?(\.{{3}}|…)
            (folge|folgt|folgen sie|besuchen sie) uns (auf|bei) [\w, &]{{1,80}}[.!]?
            \d[\d.,]{{0,8}} mal geteilt
        """,
        kinds.SHARE_BUTTON: r"""
            teilen:?
            gefällt mir:?
            per e-?mail (senden|versenden)
            (link|url) kopiert[.!]?
            (weitersagen|weiterempfehlen)
            \d[\d.,]{0,8} (aufrufe|likes)
        """,
        kinds.ADVERT: r"""
            [\[(]?(anzeige|werbung|werbeanzeige|reklame)[\])]?
            (bezahlte|gesponserte)[rs]? (anzeigen?|inhalte?|beitrag|beiträge|werbung|links?)
            gesponsert
            advertorial
            (der )?(artikel|text|beitrag|inhalt) (wird|geht) (nach|unter|unterhalb) (dieser|der) (anzeige
            +|werbung|werbeanzeige) (fortgesetzt|weiter)\.?
            (weiterlesen|hier geht es|lesen sie) nach der (anzeige|werbung)( weiter)?
            lesen sie unten weiter
            (nach|unter) der (anzeige|werbung) (geht es|geht's) weiter\.?
        """,
        kinds.ADVERT_AT_EDGE: r"""
            anzeigen
            weniger werbung
        """,
        kinds.NEWSLETTER: r"""
            (jetzt |hier )?((unseren?|den|meinen)( [\w-]+){0,2} )?newsletter (abonnieren|bestellen|erhalten)[.!]?
            newsletter-?(anmeldung|bestellung)
            (jetzt )?(hier )?(zum|für den|für unseren)( [\w-]+)? newsletter anmelden[.!]?
            (abonnieren sie|abonniere|abonniert)( jetzt)? (unseren?|den|meinen)( [\w-]+){0,2} newsletter[.!]?
            (melden sie sich|melde dich)( jetzt| hier)? (für|zu) (unseren?|unserem|den|dem|meinen)(
            + [\w-]+){0,2} newsletter an[.!]?
        """,
        kinds.NEWSLETTER_AT_EDGE: r"""
            (gib |geben sie )?(deine|ihre) e-?mail-?adresse( ein| eingeben)?
            e-?mail-?adresse eingeben
            (jetzt |hier )?abonnieren
            kein spam, .{1,60}
        """,
        kinds.COOKIES: r"""
            (wir|diese (seite|webseite|website)|unsere (seite|webseite|website)) (verwende[nt]|benutz(en|t)
            +|nutz(en|t)|setz(en|t))( auf dieser (seite|webseite|website))?( (eigene|technisch|notwendige
            +|funktionale|technische|und|sowie|ähnliche)){0,5} cookies\b.{0,400}
            (mit|durch|bei) (der|die) (weiteren )?nutzung .{0,120}cookies\b.{0,200}
            (alle|nur)( (notwendigen?|essenziellen?|erforderlichen?|ausgewählten?))?( cookies)? (akzeptieren
            +|ablehnen|zulassen|annehmen|erlauben)
            (cookies )?(akzeptieren|ablehnen|zustimmen|einverstanden|verstanden)[.!]?
            (nur|alle) (notwendige|essenzielle|erforderliche) cookies( (zulassen|akzeptieren|verwenden))?
            cookie-hinweis: .{1,300}
            auswahl (speichern|bestätigen|erlauben)
            (cookie-?|datenschutz-?)?einstellungen (anpassen|verwalten|ändern|speichern)
            cookie-?(einstellungen|richtlinien?|hinweise?)
        """,
        kinds.FORM_LINE: r"""
            (deine|ihre|die) e-?mail-?adresse wird nicht (veröffentlicht|angezeigt|weitergegeben)\.?(
            + (erforderliche|notwendige|benötigte) felder sind (mit \* (markiert|gekennzeichnet)|markiert \*)\.?)?
            (erforderliche|notwendige|benötigte) felder sind (mit ?\*? ?(markiert|gekennzeichnet)|markiert \*)\.?
            pflichtfelder sind mit ?(einem )?(\*|sternchen) (markiert|gekennzeichnet|versehen)\.?
            antwort(en)? abbrechen
            kommentar (absenden|abschicken|senden|veröffentlichen)
            meinen? namen?, (meine )?e-?mail(-adresse)?,? und (meine )?(web ?site|webseite) in diesem
            + browser.{1,80}speichern\.?
            (benachrichtige|benachrichtigt|benachrichtigen sie) mich (über|bei|per) .{0,60}(kommentaren?
            +|beiträgen?)\b.{0,40}
            (du musst|sie müssen) (angemeldet|eingeloggt) sein, um .{0,20}(kommentar|kommentare
            +|kommentieren)\b.{0,30}
            (zum kommentieren|um zu kommentieren),? (bitte |müssen sie sich )?(anmelden|einloggen)\.?
            (diese|unsere) (web ?site|website|webseite|seite) (verwendet|benutzt|nutzt) akismet, um spam zu
            + reduzieren\..{0,160}
            bitte melden sie sich an, um (mitzudiskutieren|zu kommentieren|einen kommentar .{1,20})\.?
            bitte beachten sie unsere netiquette\.?
            angemeldet als .{1,60}\. abmelden\??
        """,
        kinds.FORM_TITLE: r"""
            (schreiben?( sie)?|hinterlassen?( sie)?|verfassen?( sie)?)( uns)? (einen|deinen|ihren|den ersten)
            + kommentar( antwort(en)? abbrechen)?:?
            ((einen|ihren|deinen|neuen) )?kommentar (schreiben|verfassen|hinterlassen|abgeben|hinzufügen)
            + ?(\.{3}|…)?( antwort(en)? abbrechen)?:?
            (schreiben?( sie)? |hinterlassen?( sie)? )(eine|deine|ihre) antwort( antwort(en)? abbrechen)?:?
            (eine )?antwort (schreiben|hinterlassen|verfassen)( antwort(en)? abbrechen)?
            antworte auf .{1,60}
            (diskutieren sie|diskutiere|reden sie) mit[.!]?
            jetzt kommentieren[.!]?
        """,
        kinds.FORM_FIELD: r"""
            (pflichtfeld )?((ihre?|deine?) )?(name|e-?mail(-?adresse)?|web ?site|webseite|homepage|kommentar
            +|nachricht|antwort)( ?(\*|\((erforderlich|optional|pflichtfeld|wird nicht (veröffentlicht
            +|angezeigt))\)))?:?
            absenden|abschicken|senden|vorschau|kommentieren|sicherheitsfrage
        """,
        kinds.COUNTED: rf"""
            ((alle|leser|nutzer)[ -]?)?kommentare ?[:(\[]? ?\d{{1,6}} ?[)\]]?
            ((alle|zeige|zeige alle) )?\d{{1,6}} (leser)?kommentare?( (anzeigen|lesen|ansehen|ausblenden))?
            (\d{{1,6}}|ein|eine|zwei|drei|vier) (kommentare?|antwort(en)?|gedanken?|reaktion(en)?) {_ABOUT}:?
            + {OPENING}.{{1,300}}{CLOSING}
            \d{{1,6}} (kommentare?|antwort(en)?) (zu diesem|auf diesen|zum|auf den) (artikel|beitrag|post)
        """,
        kinds.UNCOUNTED: r"""
            (leser|nutzer|besucher)?kommentare:?
            kommentare (anzeigen|lesen|ausblenden)
            \d{1,6} (antwort(en)?|reaktion(en)?|gedanken?)
        """,
        kinds.ONE_COMMENT: r"""
            (ein )?kommentar:?
        """,
        kinds.CONTROL: r"""
            (mehr|weitere|ältere|neuere|frühere|vorherige|alle) (kommentare|antworten) (laden|anzeigen|einblenden)
            sortier(t|en|ung)( nach)?:? (neueste|älteste|beste|beliebteste|datum|relevanz|empfehlungen)n?( zuerst)?
            (neueste|älteste|beste|beliebteste)( kommentare)? zuerst
            (\d{1,5} )?gefällt mir( nicht)?( ?[·•|] ?(\d{1,5} )?(antworten|teilen|melden)){1,3}
            antworten ?[·•|] ?(melden|teilen|zitieren|gefällt mir)
            \d{1,5}( [·•|])? antworten( [·•|])? teilen ?›?
            (diesen )?(kommentar|beitrag) melden
            (noch )?keine kommentare( vorhanden)?[.!]?
            (die )?kommentar(e|funktion) (sind|ist|wurden|wurde) geschlossen\.?
        """,
        kinds.RELATED: r"""
            (das|dies) (könnte|dürfte) (sie|dich|euch|ihnen|dir)( auch)? (interessieren|gefallen):?
            (auch )?interessant für (sie|dich):?|auch interessant:?
            (mehr|weiteres|artikel|beiträge) zum thema:?
            (ähnliche|verwandte|weitere|neueste|neuste|letzte|aktuelle|beliebte|beliebteste|meistgelesene
            +|empfohlene|passende) (artikel|beiträge|nachrichten|meldungen|posts|kommentare)( (zum thema|aus
            + .{1,30}))?:?
            mehr (aus|von) (dem ressort|diesem ressort|der rubrik|dieser rubrik|unserem blog|dieser autorin
            +|diesem autor)( .{1,30})?:?
            (lesen sie|lies|lest) (auch|dazu|dazu auch|mehr|mehr zum thema|jetzt auch):?
            meistgelesen( in .{1,30})?|andere suchten auch nach:?|am häufigsten gelesen|meist gelesen
            empfehlungen der redaktion|leseempfehlungen|unsere empfehlungen
            mehr (artikel|nachrichten|beiträge):?
            archiv
        """,
        kinds.READ_ALSO: rf"""
            (lesen sie|lies|lest) (auch|dazu auch|auch dazu|jetzt auch): {OTHER_TITLE}
            (auch interessant|mehr zum thema): {OTHER_TITLE}
        """,
        kinds.RIGHTS: r"""
            alle rechte vorbehalten\.?
        """,
        kinds.FOOT: r"""
            (stolz präsentiert|mit stolz präsentiert|unterstützt) von wordpress\.?
        """,
    },
    places="""
        startseite
        menü
        suche
        suchen
        suchen …
        impressum
        datenschutz
        datenschutzerklärung
        datenschutzhinweise
        kontakt
        über uns
        über mich
        anmelden
        abmelden
        einloggen
        registrieren
        warenkorb
        mein konto
        nutzungsbedingungen
        agb
        cookie-einstellungen
        seitenübersicht
        inhaltsübersicht
        newsletter
    """,
    rubrics="""
        start
        hilfe
        presse
        karriere
        barrierefreiheit
        leichte sprache
        gebärdensprache
        aktuelles
        nachrichten
        themen
        termine
        politik
        wirtschaft
        sport
        kultur
        gesundheit
        wissen
        ratgeber
        panorama
        archiv
        rss
        schließen
        mediadaten
        lokales
        region
        meinung
        abonnement
        stellenangebote
    """,
    buttons="""
        teilen
        twittern
        drucken
        mailen
        merken
        link kopieren
    """,
    home="""
        startseite
        start
    """,
    here="""
        sie sind hier
        sie befinden sich hier
        du bist hier
    """,
    contents="""
        inhalt
        inhaltsverzeichnis
        inhaltsübersicht
        auf dieser seite
        in diesem artikel
        in diesem beitrag
        übersicht
    """,
    bylines=rf"""
        (ein (beitrag|kommentar|artikel) )?(geschrieben |veröffentlicht |erstellt )?von:? {{name}}
        (text|autor|autorin|redaktion)(:| und (fotos?|bilder):) {{name}}
        (zuletzt )?(veröffentlicht|erschienen|aktualisiert|geändert|erstellt|publiziert|geprüft)( (am|von|um)
        +|:) .{{1,100}}
        (stand|letzte (änderung|aktualisierung)|datum): .{{0,30}}\d{{4}}
        (kategorie|rubrik|kategorisiert als|verschlagwortet mit|abgelegt unter):? .{{1,100}}
        lesezeit:? (ca\. )?\d{{1,2}} min(uten?|\.)?|\d{{1,2}} min(uten?|\.)? lesezeit
        ((mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)[.,]*
        + )?(den )?\d{{1,2}}\. {_MONTH} \d{{4}}([ ,|·•-].{{0,80}})?
    """,
    by="von",
    verbs="sagt|sagte|schrieb|schreibt|meint|meinte|antwortet|antwortete|kommentiert|kommentierte",
    on="am|um",
    ago=r"vor (?:\d{1,3}|einem|einer|wenigen) (?:sekunde|minute|stunde|tag|woche|monat|jahr)(?:en|n|e)?",
    answers="antworten?|gefällt mir(?: nicht)?|melden|teilen|zitieren|bearbeiten|kommentar melden|beitrag melden",
)
