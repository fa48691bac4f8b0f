"""The commonest furniture in Dutch."""

from handouts.cleaning.wordings import kinds
from handouts.cleaning.wordings.kinds import AWAY, CLOSING, DOTS, NETWORK, OPENING

DUTCH = kinds.Language(
    wordings={
        kinds.MOVING: rf"""
            (ga |spring |direct )?naar (de )?(hoofdinhoud|inhoud|navigatie|zoeken)( gaan| springen)?
            (terug )?naar boven
            (lees|toon|bekijk) (meer|verder){DOTS}{AWAY}
        """,
        kinds.SHARING: rf"""
            deel (op|via|dit artikel|deze pagina):?( {NETWORK})?
            delen (op|via):?( {NETWORK})?
        """,
        kinds.SHARE_BUTTON: """
            delen:?
        """,
        kinds.ADVERT: """
            advertenties?
            gesponsorde inhoud
            (het artikel|de tekst) gaat (verder )?(onder|na) de advertentie( verder)?
        """,
        kinds.NEWSLETTER: """
            (schrijf je|meld je|schrijf u) (in|aan) voor (onze|de) nieuwsbrief[.!]?
        """,
        kinds.COOKIES: r"""
            (wij|we|deze website|onze website|deze site) (gebruiken|gebruikt|maken gebruik van|maakt gebruik
            + van) cookies\b.{0,400}
            (alle cookies|alles) (accepteren|weigeren)
        """,
        kinds.FORM_LINE: r"""
            (je|uw|het) e-?mailadres (wordt|zal) niet (gepubliceerd|worden gepubliceerd)\.?( vereiste velden
            + zijn gemarkeerd met ?\*\.?)?
            vereiste velden zijn gemarkeerd met ?\*\.?
            (reactie|antwoord) annuleren
            reactie (plaatsen|versturen)
        """,
        kinds.FORM_TITLE: r"""
            (geef|plaats|laat|schrijf) een (reactie|antwoord)( achter)?( (reactie|antwoord) annuleren)?:?
        """,
        kinds.FORM_FIELD: r"""
            (naam|e-?mail|site|reactie)( ?\*)?:?
        """,
        kinds.COUNTED: rf"""
            (reacties ?[:(\[]? ?\d{{1,6}} ?[)\]]?|\d{{1,6}} reacties?)
            (\d{{1,6}}|een|één|twee|drie) (reacties?|gedachten?|antwoord(en)?) (op|over):?
            + {OPENING}.{{1,300}}{CLOSING}
        """,
        kinds.UNCOUNTED: """
            reacties:?
        """,
        kinds.CONTROL: """
            (toon|laad) meer reacties
            (nog )?geen reacties
        """,
        kinds.RELATED: r"""
            (gerelateerde|verwante|recente|populaire|meer) (artikelen|berichten):?
            lees ook:?
            (misschien vind je|dit vind je misschien) (dit )?ook (leuk|interessant):?
        """,
        kinds.RIGHTS: r"""
            alle rechten voorbehouden\.?
        """,
    },
    places="""
        privacybeleid
        privacyverklaring
        algemene voorwaarden
        over ons
        inloggen
        zoeken
        sitemap
    """,
    buttons="delen\nafdrukken\nlink kopiëren",
    home="home",
    here="u bent hier\nje bent hier",
    contents="inhoud\ninhoudsopgave\nin dit artikel\nop deze pagina",
    bylines=r"""
        (gepubliceerd|geplaatst|bijgewerkt|laatst bijgewerkt) (op|door|:) .{1,100}
        leestijd:? \d{1,2} min(uten|uut|\.)?
    """,
    by="door",
    verbs="zegt|schreef|schrijft|zei",
    on="op|om",
    ago=r"\d{1,3} (?:seconden?|minuten|minuut|uur|uren|dag|dagen|week|weken|maand|maanden|jaar) geleden",
    answers="beantwoorden|reageer|reageren|vind ik leuk|rapporteren|delen",
)
