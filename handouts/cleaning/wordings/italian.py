"""The commonest furniture in Italian."""

from handouts.cleaning.wordings import kinds
from handouts.cleaning.wordings.kinds import AWAY, CLOSING, DOTS, NETWORK, OPENING

ITALIAN = kinds.Language(
    wordings={
        kinds.MOVING: rf"""
            (vai|salta|passa) al (contenuto( principale)?|menu)
            torna (su|in alto|all'inizio)
            (leggi|mostra) (tutto|di più|altro){DOTS}{AWAY}
            continua a leggere{DOTS}{AWAY}
        """,
        kinds.SHARING: rf"""
            condividi (su|via|con):?( {NETWORK})?
            condividi (questo articolo|l'articolo|questa pagina):?
        """,
        kinds.SHARE_BUTTON: """
            condividi:?
        """,
        kinds.ADVERT: """
            pubblicità
            contenuto sponsorizzato
            (l'articolo )?continua (dopo|sotto) la pubblicità
        """,
        kinds.NEWSLETTER: """
            iscriviti alla (nostra )?newsletter[.!]?
        """,
        kinds.COOKIES: r"""
            (questo sito|il nostro sito) (utilizza|usa) (i )?cookie\b.{0,400}
            (accetta|rifiuta) tutt[io]( i cookie)?
        """,
        kinds.FORM_LINE: r"""
            il tuo indirizzo e-?mail non sarà pubblicato\.?( i campi obbligatori sono contrassegnati ?\*\.?)?
            i campi obbligatori sono contrassegnati ?(con )?\*\.?
            annulla risposta
            (invia|pubblica) (il )?commento
        """,
        kinds.FORM_TITLE: r"""
            (lascia|scrivi|aggiungi) (un|una|il tuo) (commento|risposta)( annulla risposta)?:?
        """,
        kinds.FORM_FIELD: r"""
            (nome|email|e-mail|sito web|commento)( ?\*)?:?
        """,
        kinds.COUNTED: rf"""
            (commenti ?[:(\[]? ?\d{{1,6}} ?[)\]]?|\d{{1,6}} commenti)
            (\d{{1,6}}|uno?|una|due|tre) (comment[io]|rispost[ae]|pensier[io]) (su|a|riguardo):?
            + {OPENING}.{{1,300}}{CLOSING}
        """,
        kinds.UNCOUNTED: """
            commenti:?
        """,
        kinds.CONTROL: """
            (mostra|carica) altri commenti
            nessun commento
        """,
        kinds.RELATED: r"""
            articoli (correlati|simili|recenti|più letti):?
            (potrebbe|potrebbero) (anche )?interessarti( anche)?:?
            leggi anche:?
        """,
        kinds.RIGHTS: r"""
            tutti i diritti (sono )?riservati\.?
        """,
    },
    places="""
        informativa sulla privacy
        note legali
        mappa del sito
        chi siamo
        contatti
        accedi
        registrati
    """,
    buttons="condividi\nstampa",
    home="home",
    contents="indice\nsommario\nindice dei contenuti\nin questo articolo",
    bylines=r"""
        di {name}
        (pubblicato|aggiornato) (il|da|:) .{1,100}
        (tempo di )?lettura:? \d{1,2} min(uti?|\.)?
    """,
    by="di",
    verbs="ha detto|dice|scrive|ha scritto",
    on="il|alle",
    ago=r"\d{1,3} (?:second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa",
    answers="rispondi|mi piace|segnala|condividi",
)
