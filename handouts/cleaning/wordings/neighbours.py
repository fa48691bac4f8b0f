"""The commonest furniture in Italian, Portuguese, Polish and Dutch: less than a language of its own has."""

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
        kinds.SHARING: rf"condividi (su|via|con):?( {NETWORK})?\ncondividi (questo articolo|l'articolo|questa pagina):?",
        kinds.SHARE_BUTTON: "condividi:?",
        kinds.ADVERT: "pubblicità\ncontenuto sponsorizzato\n(l'articolo )?continua (dopo|sotto) la pubblicità",
        kinds.NEWSLETTER: "iscriviti alla (nostra )?newsletter[.!]?",
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
        kinds.FORM_TITLE: r"(lascia|scrivi|aggiungi) (un|una|il tuo) (commento|risposta)( annulla risposta)?:?",
        kinds.FORM_FIELD: r"(nome|email|e-mail|sito web|commento)( ?\*)?:?",
        kinds.COUNTED: rf"""
            (commenti ?[:(\[]? ?\d{{1,6}} ?[)\]]?|\d{{1,6}} commenti)
            (\d{{1,6}}|uno?|una|due|tre) (comment[io]|rispost[ae]|pensier[io]) (su|a|riguardo):?
            + {OPENING}.{{1,300}}{CLOSING}
        """,
        kinds.UNCOUNTED: "commenti:?",
        kinds.CONTROL: "(mostra|carica) altri commenti\nnessun commento",
        kinds.RELATED: r"""
            articoli (correlati|simili|recenti|più letti):?
            (potrebbe|potrebbero) (anche )?interessarti( anche)?:?
            leggi anche:?
        """,
        kinds.RIGHTS: r"tutti i diritti (sono )?riservati\.?",
    },
    places="informativa sulla privacy\nnote legali\nmappa del sito\nchi siamo\ncontatti\naccedi\nregistrati",
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
PORTUGUESE = kinds.Language(
    wordings={
        kinds.MOVING: rf"""
            (ir|saltar|pular|avançar) para o (conteúdo( principal)?|menu)
            voltar ao topo( da página)?
            (ler|ver|leia|veja|mostrar) mais{DOTS}{AWAY}
            continuar? (a ler|lendo){DOTS}{AWAY}
        """,
        kinds.SHARING: rf"(compartilhar|partilhar|compartilhe|partilhe) (no|na|em|via|por|este artigo|esta página):?( {NETWORK})?",
        kinds.SHARE_BUTTON: "(compartilhar|partilhar|compartilhe|partilhe):?",
        kinds.ADVERT: "publicidade\nconteúdo patrocinado\n(continua|o artigo continua) (após|depois d)a? publicidade",
        kinds.NEWSLETTER: "(assine|subscreva) a (nossa )?newsletter[.!]?",
        kinds.COOKIES: r"""
            (este site|nós)? ?(utilizamos|usamos|utiliza|usa) cookies\b.{0,400}
            (aceitar|rejeitar|recusar) (todos|tudo)( os cookies)?
        """,
        kinds.FORM_LINE: r"""
            o (seu )?endereço de e-?mail não será publicado\.?( campos obrigatórios (são|estão) marcados com
            + ?\*\.?)?
            (os )?campos obrigatórios (são|estão)? ?marcados com ?\*\.?
            cancelar resposta
            (publicar|enviar) comentário
        """,
        kinds.FORM_TITLE: r"(deixe|deixar|escreva|adicionar) (um|uma|o seu) (comentário|resposta)( cancelar resposta)?:?",
        kinds.FORM_FIELD: r"(nome|e-?mail|site|comentário)( ?\*)?:?",
        kinds.COUNTED: rf"""
            (comentários ?[:(\[]? ?\d{{1,6}} ?[)\]]?|\d{{1,6}} comentários?)
            (\d{{1,6}}|uma?|dois|duas|três) (comentários?|respostas?|ideias?|pensamentos?) (em|sobre|a|para):?
            + {OPENING}.{{1,300}}{CLOSING}
        """,
        kinds.UNCOUNTED: "comentários:?",
        kinds.CONTROL: "(carregar|ver) mais comentários\n(nenhum comentário|sem comentários)",
        kinds.RELATED: r"""
            (artigos|posts|notícias) (relacionad[oa]s|recentes|mais lid[oa]s):?
            (você também )?(pode|poderá) (também )?(gostar|interessar(-lhe)?)( de)?:?
            leia também:?
        """,
        kinds.RIGHTS: r"todos os direitos reservados\.?",
    },
    places="política de privacidade\ntermos de uso\nmapa do site\nquem somos\nsobre nós\ncontato\ncontacto\nentrar\npesquisar",
    buttons="compartilhar\npartilhar\nimprimir\ncopiar link",
    home="início\npágina inicial",
    here="você está aqui\nestá aqui",
    contents="sumário\níndice\nneste artigo\nnesta página",
    bylines=r"""
        por {name}
        (publicado|atualizado|actualizado) (em|por|a|:) .{1,100}
        tempo de leitura:? \d{1,2} min(utos?|\.)?
    """,
    by="por",
    verbs="disse|diz|escreveu|respondeu",
    on="em|às",
    ago=r"(?:há \d{1,3} (?:segundo|minuto|hora|dia|semana|mês|mese|ano)s?|\d{1,3} (?:minuto|hora|dia|semana|mese|ano)s? atrás)",
    answers="responder|gosto|curtir|denunciar|partilhar|compartilhar",
)
POLISH = kinds.Language(
    wordings={
        kinds.MOVING: rf"""
            (przejdź|skocz) do (głównej )?(treści|menu|nawigacji|wyszukiwania)
            (wróć|powrót) (na górę|do góry)( strony)?
            czytaj (więcej|dalej){DOTS}{AWAY}
            (pokaż|zobacz|wczytaj) więcej{DOTS}{AWAY}
        """,
        kinds.SHARING: rf"udostępnij (na|przez|ten artykuł|tę stronę):?( {NETWORK})?",
        kinds.SHARE_BUTTON: "udostępnij:?",
        kinds.ADVERT: "reklama\nartykuł sponsorowany\n(dalsza|dalszy) (część|ciąg) .{0,30}(pod|po) (reklamą|reklamie)",
        kinds.NEWSLETTER: "zapisz się (do|na) (naszego )?newslettera?[.!]?",
        kinds.COOKIES: r"""
            (ta strona|nasza strona|ta witryna|nasz serwis|ten serwis)? ?(używa|używamy|korzysta z
            +|wykorzystuje) (plików cookies?|ciasteczek)\b.{0,400}
            (zaakceptuj|akceptuj|odrzuć) wszystk(ie|o)
        """,
        kinds.FORM_LINE: r"""
            twój adres e-?mail nie zostanie opublikowany\.?( (wymagane pola|pola, których wypełnienie jest
            + wymagane), są oznaczone (symbolem )?\*\.?)?
            wymagane pola są oznaczone (symbolem )?\*\.?
            anuluj pisanie odpowiedzi
            (opublikuj|dodaj|wyślij) komentarz
        """,
        kinds.FORM_TITLE: r"(dodaj|napisz|zostaw) (komentarz|odpowiedź)( anuluj pisanie odpowiedzi)?:?",
        kinds.FORM_FIELD: r"(nazwa|imię|adres e-?mail|witryna internetowa|komentarz|treść komentarza)( ?\*)?:?",
        kinds.COUNTED: rf"""
            (komentarze ?[:(\[]? ?\d{{1,6}} ?[)\]]?|\d{{1,6}} komentarz[ye]?)
            (\d{{1,6}}|jeden|dwa|trzy) (komentarz[ey]?|odpowiedzi|myśli|komentarzy) (na temat|do|o):?
            + {OPENING}.{{1,300}}{CLOSING}
        """,
        kinds.UNCOUNTED: "komentarze:?",
        kinds.CONTROL: "(pokaż|wczytaj) więcej komentarzy\nbrak komentarzy",
        kinds.RELATED: r"""
            (podobne|powiązane|polecane|najnowsze|najpopularniejsze|inne) (artykuły|wpisy|wiadomości):?
            (czytaj|przeczytaj) (także|też|również):?
            (może|mogą) (cię|ci|państwa) (też )?(zainteresować|spodobać)( się)?:?
        """,
        kinds.RIGHTS: r"wszelkie prawa zastrzeżone\.?",
    },
    places="strona główna\npolityka prywatności\nregulamin\nmapa strony\no nas\nkontakt\nzaloguj się\nzarejestruj się\nszukaj",
    buttons="udostępnij\ndrukuj\nkopiuj link",
    home="strona główna",
    here="jesteś tutaj",
    contents="spis treści\nw tym artykule\nna tej stronie",
    bylines=r"""
        (autor|autorka|tekst): {name}
        (opublikowano|zaktualizowano|data publikacji|aktualizacja):? .{1,100}
        czas czytania:? (ok\. )?\d{1,2} min(ut[ay]?|\.)?
    """,
    by="przez|autor:",
    verbs="napisał|napisała|pisze|mówi|odpowiedział|odpowiedziała",
    on="dnia|o",
    ago=r"\d{1,3} (?:sekund|minut|godzin|dni|dzień|tygodni|miesięcy|miesiąc|lat)[ęayeiąe]{0,2} temu",
    answers="odpowiedz|lubię to|zgłoś|udostępnij",
)
DUTCH = kinds.Language(
    wordings={
        kinds.MOVING: rf"""
            (ga |spring |direct )?naar (de )?(hoofdinhoud|inhoud|navigatie|zoeken)( gaan| springen)?
            (terug )?naar boven
            (lees|toon|bekijk) (meer|verder){DOTS}{AWAY}
        """,
        kinds.SHARING: rf"deel (op|via|dit artikel|deze pagina):?( {NETWORK})?\ndelen (op|via):?( {NETWORK})?",
        kinds.SHARE_BUTTON: "delen:?",
        kinds.ADVERT: "advertenties?\ngesponsorde inhoud\n(het artikel|de tekst) gaat (verder )?(onder|na) de advertentie( verder)?",
        kinds.NEWSLETTER: "(schrijf je|meld je|schrijf u) (in|aan) voor (onze|de) nieuwsbrief[.!]?",
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
        kinds.FORM_TITLE: r"(geef|plaats|laat|schrijf) een (reactie|antwoord)( achter)?( (reactie|antwoord) annuleren)?:?",
        kinds.FORM_FIELD: r"(naam|e-?mail|site|reactie)( ?\*)?:?",
        kinds.COUNTED: rf"""
            (reacties ?[:(\[]? ?\d{{1,6}} ?[)\]]?|\d{{1,6}} reacties?)
            (\d{{1,6}}|een|één|twee|drie) (reacties?|gedachten?|antwoord(en)?) (op|over):?
            + {OPENING}.{{1,300}}{CLOSING}
        """,
        kinds.UNCOUNTED: "reacties:?",
        kinds.CONTROL: "(toon|laad) meer reacties\n(nog )?geen reacties",
        kinds.RELATED: r"""
            (gerelateerde|verwante|recente|populaire|meer) (artikelen|berichten):?
            lees ook:?
            (misschien vind je|dit vind je misschien) (dit )?ook (leuk|interessant):?
        """,
        kinds.RIGHTS: r"alle rechten voorbehouden\.?",
    },
    places="privacybeleid\nprivacyverklaring\nalgemene voorwaarden\nover ons\ninloggen\nzoeken\nsitemap",
    buttons="delen\nafdrukken\nlink kopiëren",
    home="home",
    here="u bent hier\nje bent hier",
    contents="inhoud\ninhoudsopgave\nin dit artikel\nop deze pagina",
    bylines=r"""
        door {name}
        (gepubliceerd|geplaatst|bijgewerkt|laatst bijgewerkt) (op|door|:) .{1,100}
        leestijd:? \d{1,2} min(uten|uut|\.)?
    """,
    by="door",
    verbs="zegt|schreef|schrijft|zei",
    on="op|om",
    ago=r"\d{1,3} (?:seconden?|minuten|minuut|uur|uren|dag|dagen|week|weken|maand|maanden|jaar) geleden",
    answers="beantwoorden|reageer|reageren|vind ik leuk|rapporteren|delen",
)
