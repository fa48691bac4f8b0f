"""The commonest furniture in Polish."""

from handouts.cleaning.wordings import kinds
from handouts.cleaning.wordings.kinds import AWAY, CLOSING, DOTS, NETWORK, OPENING

POLISH = kinds.Language(
    wordings={
        kinds.MOVING: rf"""
            (przejdź|skocz) do (głównej )?(treści|menu|nawigacji|wyszukiwania)
            (wróć|powrót) (na górę|do góry)( strony)?
            czytaj (więcej|dalej){DOTS}{AWAY}
            (pokaż|zobacz|wczytaj) więcej{DOTS}{AWAY}
        """,
        kinds.SHARING: rf"""
            udostępnij (na|przez|ten artykuł|tę stronę):?( {NETWORK})?
        """,
        kinds.SHARE_BUTTON: """
            udostępnij:?
        """,
        kinds.ADVERT: """
            reklama
            artykuł sponsorowany
            (dalsza|dalszy) (część|ciąg) .{0,30}(pod|po) (reklamą|reklamie)
        """,
        kinds.NEWSLETTER: """
            zapisz się (do|na) (naszego )?newslettera?[.!]?
        """,
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
        kinds.FORM_TITLE: r"""
            (dodaj|napisz|zostaw) (komentarz|odpowiedź)( anuluj pisanie odpowiedzi)?:?
        """,
        kinds.FORM_FIELD: r"""
            (nazwa|imię|adres e-?mail|witryna internetowa|komentarz|treść komentarza)( ?\*)?:?
        """,
        kinds.COUNTED: rf"""
            (komentarze ?[:(\[]? ?\d{{1,6}} ?[)\]]?|\d{{1,6}} komentarz[ye]?)
            (\d{{1,6}}|jeden|dwa|trzy) (komentarz[ey]?|odpowiedzi|myśli|komentarzy) (na temat|do|o):?
            + {OPENING}.{{1,300}}{CLOSING}
        """,
        kinds.UNCOUNTED: """
            komentarze:?
        """,
        kinds.CONTROL: """
            (pokaż|wczytaj) więcej komentarzy
            brak komentarzy
        """,
        kinds.RELATED: r"""
            (podobne|powiązane|polecane|najnowsze|najpopularniejsze|inne) (artykuły|wpisy|wiadomości):?
            (czytaj|przeczytaj) (także|też|również):?
            (może|mogą) (cię|ci|państwa) (też )?(zainteresować|spodobać)( się)?:?
        """,
        kinds.RIGHTS: r"""
            wszelkie prawa zastrzeżone\.?
        """,
    },
    places="""
        strona główna
        polityka prywatności
        regulamin
        mapa strony
        o nas
        kontakt
        zaloguj się
        zarejestruj się
        szukaj
    """,
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
