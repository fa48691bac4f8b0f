"""ID3v2.3 for tracks: the version that players of every age read, talking-book players among them."""

from io import BytesIO
from typing import Any

from mutagen import id3 as _id3

from audio.model import Tags

id3: Any = _id3  # mutagen carries no types for its frames

TITLE_CHARACTERS = 120
COMMENT_CHARACTERS = 1000


def id3_bytes(tags: Tags) -> bytes:
    """The tag that stands before the first frame; the same values give the same bytes.

    Text is Latin-1 where it fits, else UTF-16: version 2.3 knows no UTF-8.
    """
    language = iso_639_2(tags.language)
    found = id3.ID3()
    for frame, text in (
        (id3.TIT2, f"{tags.number}. {tags.title}"),
        (id3.TRCK, f"{tags.number}/{tags.of}"),
        (id3.TALB, tags.album),
        (id3.TPE1, tags.artist),
        (id3.TCON, "Speech"),
        (id3.TLAN, language),
        (id3.TYER, "" if tags.year is None else f"{tags.year:04d}"),
    ):
        if value := bounded(text, TITLE_CHARACTERS):
            found.add(frame(encoding=_encoding(value), text=[value]))
    if comment := bounded(tags.comment, COMMENT_CHARACTERS):
        found.add(id3.COMM(encoding=_encoding(comment), lang=language, desc="", text=[comment]))
    if tags.cover_png:
        described = bounded(tags.cover_description, 60)
        found.add(
            id3.APIC(
                encoding=_encoding(described),
                mime="image/png",
                type=id3.PictureType.COVER_FRONT,
                desc=described,
                data=tags.cover_png,
            )
        )
    written = BytesIO()
    found.save(written, v1=0, v2_version=3, v23_sep=None, padding=lambda _info: 0)
    return written.getvalue()


def bounded(text: str, characters: int) -> str:
    """`text` on one line without control characters, cut at a word with "…" where it is longer.

    NUL would end the text of a frame, and half a surrogate pair cannot be written at all.
    """
    sound = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    line = " ".join("".join(c if c.isprintable() else " " for c in sound).split())
    if len(line) <= characters:
        return line
    head = line[: characters - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[characters // 2 :] else head).rstrip(" ,;:.-–—") + "…"


def iso_639_2(language: str) -> str:
    """The three-letter code (ISO 639-2/T) of a BCP 47 tag; "und" for one that is not in the table."""
    primary = language.lower().replace("_", "-").split("-")[0]
    if len(primary) == 3 and primary.isascii() and primary.isalpha():
        return primary
    return _CODES.get(primary, "und")


def _encoding(text: str) -> int:
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return int(id3.Encoding.UTF16)
    return int(id3.Encoding.LATIN1)


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
