"""Trees of HTML as Hypothesis draws them, each piece of text a word of its own."""

from collections.abc import Iterator

from hypothesis import strategies as st

from handouts.hypertext.flow import Flow
from handouts.model import Block, Text, inner_blocks, plain, texts

INLINE = ("b", "em", "span", "a", "sub", "q", "code", "del", "abbr", "font", "x-own", "ruby", "label", "object", "bdo")
PARTS = ("p", "div", "section", "h1", "h3", "h6", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "pre", "address")
OTHER = ("figure", "figcaption", "details", "summary", "form", "fieldset", "center", "article", "main", "nav", "td")
TABLES = ("table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption")
VOID = (
    "<br>",
    "<hr>",
    "<img src=a.png alt=x>",
    "<img src=b.png>",
    "<input>",
    "<wbr>",
    "<col>",
    "<br><br>",
    "</body></html>",
)
UNSEEN = ("script", "style", "template", "noscript", "iframe", "video", "select", "canvas")
ATTRIBUTES = (
    *(
        "",
        "",
        "",
        " class='x'",
        " lang=fr",
        " style='font-weight:bold'",
        " colspan=3",
        " rowspan=2",
        " colspan=1000000",
    ),
    *(" role=presentation", " role=heading", " start=4", " reversed", " value=9", " type=a", " id=n1", " href='#n1'"),
    *(" class='warning'", " class='alert'", " role=note", " class='note title'"),
    *(" href='https://example.org/a b'", " title='A meaning'", " aria-level=99", " rowspan=0", " start=-5"),
)


@st.composite
def pages(draw: st.DrawFn, tags: tuple[str, ...] = (*INLINE, *PARTS, *OTHER, *TABLES)) -> str:
    """A page in which every text is one of the words "w0x", "w1x" and so on, and hidden text is "hidden"."""
    words = (f"w{number}x" for number in range(10_000))

    def content(depth: int) -> str:
        pieces = []
        for _ in range(draw(st.integers(0, 4))):
            kind = draw(st.integers(0, 9))
            if kind < 3 or depth == 0:
                pieces.append(draw(st.sampled_from(("{}", " {} ", "\n{}\n", "{} {}"))).format(next(words), next(words)))
            elif kind == 3:
                pieces.append(draw(st.sampled_from(VOID)))
            elif kind == 4:
                unseen = draw(st.sampled_from(UNSEEN))
                pieces.append(f"<{unseen}>hidden</{unseen}>")
            else:
                tag, more = draw(st.sampled_from(tags)), draw(st.sampled_from(ATTRIBUTES))
                pieces.append(f"<{tag}{more}>{content(depth - 1)}</{tag}>")
        return "".join(pieces)

    return f"<body>{content(5)}"


def words_of_blocks(blocks: tuple[Block[Text], ...]) -> list[str]:
    """The words of some blocks, in reading order."""
    return [word for block in blocks for text in texts(block) for word in plain(text).split()]


def words_of_flow(flow: Flow) -> list[str]:
    """All words of a flow, those of its notes behind those of its blocks."""
    return [*words_of_blocks(flow.blocks), *(w for note in flow.notes for w in words_of_blocks(note.blocks))]


def all_blocks(blocks: tuple[Block[Text], ...]) -> Iterator[Block[Text]]:
    """Some blocks and all within them."""
    for block in blocks:
        yield block
        yield from all_blocks(inner_blocks(block))
