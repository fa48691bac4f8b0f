"""The ID3v2.3 tag of a track: the version that players of every age read, talking-book players among them."""

import unicodedata
from collections.abc import Iterator, Sequence

from audio import id3
from audio.model import Chapter, Tags

TITLE_CHARACTERS = 120
COMMENT_CHARACTERS = 1000
TEXT_CHARACTERS = 100_000
"""Of the text of a track: almost two hours. Some players hold a whole tag in a memory of a few hundred kilobytes."""


def id3_bytes(tags: Tags, chapters: Sequence[Chapter] = (), lines: Sequence[tuple[int, str]] = ()) -> bytes:
    """The tag that stands before the first frame; the same values give the same bytes.

    `lines` are what is said, each with the millisecond at which it begins.
    """
    return id3.tag(_frames(tags, chapters, lines))


def _frames(tags: Tags, chapters: Sequence[Chapter], lines: Sequence[tuple[int, str]]) -> Iterator[bytes]:
    language = iso_639_2(tags.language)
    for name, text in (
        ("TIT2", f"{tags.number}. {tags.title}" if tags.number else tags.title),
        ("TRCK", f"{tags.number}/{tags.of}" if tags.number else ""),
        ("TALB", tags.album),
        ("TPE1", tags.artist),
        ("TCON", "Speech"),
        ("TLAN", language),
        ("TPUB", tags.publisher),
        ("TYER", "" if tags.year is None else f"{tags.year:04d}"),
    ):
        if value := bounded(text, TITLE_CHARACTERS):
            yield id3.text(name, value)
    yield from _facts(tags)
    elements = [f"chapter{number}" for number in range(1, len(chapters) + 1)]
    if chapters:
        yield id3.contents(elements)
    for element, chapter in zip(elements, chapters, strict=True):
        yield id3.chapter(element, chapter.start_ms, chapter.end_ms, bounded(chapter.title, TITLE_CHARACTERS))
    if comment := bounded(tags.comment, COMMENT_CHARACTERS):
        yield id3.long_text("COMM", language, comment)
    if text := "\n".join(_within_bounds(tags.text.split("\n"))):
        yield id3.long_text("USLT", language, text)
    if kept := list(zip([at for at, _ in lines], _within_bounds([line for _, line in lines]), strict=False)):
        yield id3.synchronised_text(language, kept)
    if tags.cover_png:
        yield id3.picture("image/png", bounded(tags.cover_description, 60), tags.cover_png)


def _facts(tags: Tags) -> Iterator[bytes]:
    """Reference, version and licence of the text, under the names that MusicBrainz Picard gives them.

    A licence that is an address has a frame of its own. TCOP will not do: players put "Copyright" before it.
    """
    licence = bounded(tags.licence, COMMENT_CHARACTERS)
    is_address = licence.startswith(("https://", "http://")) and licence.isascii() and " " not in licence
    named = (
        ("CATALOGNUMBER", bounded(tags.reference, TITLE_CHARACTERS)),
        ("VERSION", bounded(tags.version, TITLE_CHARACTERS)),
        ("LICENSE", "" if is_address else licence),
    )
    yield from (id3.own_text(name, value) for name, value in named if value)
    if is_address:
        yield id3.address("WCOP", licence)


def _within_bounds(lines: Sequence[str]) -> Iterator[str]:
    """Each line without control characters, as long as there is room for all of it."""
    room = TEXT_CHARACTERS
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            return
        yield bounded(line, TEXT_CHARACTERS)


def bounded(text: str, characters: int) -> str:
    """`text` on one line without control characters, cut at a word with "…" where it is longer.

    NUL would end the text of a frame, half a surrogate pair cannot be written at all, and a sign that turns round the
    order of letters would turn what a player shows beside it. Joiners and marks of direction stay: emoji need them.
    """
    sound = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    line = " ".join(
        "".join(" " if unicodedata.category(c) in _BREAKING else c for c in sound if c not in _TURNING).split()
    )
    if len(line) <= characters:
        return line
    head = line[: characters - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[characters // 2 :] else head).rstrip(" ,;:.-–—") + "…"


_BREAKING = ("Cc", "Zl", "Zp")
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def iso_639_2(language: str) -> str:
    """The three-letter code (ISO 639-2/T) of a BCP 47 tag; "und" for one that is not in the table."""
    primary = language.lower().replace("_", "-").split("-")[0]
    if len(primary) == 3 and primary.isascii() and primary.isalpha():
        return primary
    return _CODES.get(primary, "und")


_TABLE = """
af=afr am=amh ar=ara as=asm az=aze be=bel bg=bul bn=ben bo=bod br=bre bs=bos ca=cat co=cos cs=ces cy=cym
da=dan de=deu dv=div dz=dzo el=ell en=eng eo=epo es=spa et=est eu=eus fa=fas fi=fin fj=fij fo=fao fr=fra fy=fry
ga=gle gd=gla gl=glg gn=grn gu=guj gv=glv ha=hau he=heb hi=hin hr=hrv ht=hat hu=hun hy=hye ia=ina id=ind ig=ibo
is=isl it=ita iw=heb ja=jpn jv=jav jw=jav ka=kat kk=kaz kl=kal km=khm kn=kan ko=kor ku=kur kw=cor ky=kir la=lat
lb=ltz lg=lug ln=lin lo=lao lt=lit lv=lav mg=mlg mi=mri mk=mkd ml=mal mn=mon mr=mar ms=msa mt=mlt my=mya nb=nob
ne=nep nl=nld nn=nno no=nor ny=nya oc=oci or=ori pa=pan pl=pol ps=pus pt=por qu=que rm=roh ro=ron ru=rus rw=kin
sa=san sc=srd sd=snd se=sme si=sin sk=slk sl=slv sm=smo sn=sna so=som sq=sqi sr=srp st=sot su=sun sv=swe sw=swa
ta=tam te=tel tg=tgk th=tha ti=tir tk=tuk tl=tgl tn=tsn to=ton tr=tur ts=tso tt=tat tw=twi ug=uig uk=ukr ur=urd
uz=uzb vi=vie wo=wol xh=xho yi=yid yo=yor yue=yue zh=zho zu=zul
"""
_CODES = dict(pair.split("=") for pair in _TABLE.split())
