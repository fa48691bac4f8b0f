"""The text worth keeping: comments, forms, adverts, share bars and menus of web pages left out, each with its reason.

What is left out must look like furniture by its own words and by what stands around it. In doubt the text
stays and a notice says so: an article about comments loses nothing.
"""

from collections.abc import Collection, Iterable, Sequence

from handouts.cleaning.marks import Marked, mark, tail_of
from handouts.cleaning.phrases import is_byline, is_contents, is_for_patients
from handouts.cleaning.threads import find_thread, form_end
from handouts.cleaning.wordings.kinds import Surety
from handouts.errors import SourceError
from handouts.model import Article, Heading, ItemList, LeftOut, Paragraph, Preformatted, RawArticle, Text, plain, texts
from handouts.settings import Selection

AS_USUAL = Selection()
LONGEST_TITLE_WORDS = 20


def clean(raw: RawArticle, selection: Selection = AS_USUAL) -> Article:
    """The article without its furniture, and an account of all that was left out.

    Of `selection` the kinds count: comments that it keeps stand beside the article, other furniture that it keeps stays
    where it is, and lines that are furniture by their words alone go where it drops their kind. Every word of `raw`
    stands in the blocks, the pieces left out, or the kept comments. Raises SourceError when nothing is left.
    """
    sweep = _Sweep(mark(raw.blocks))
    sweep.threads()
    sweep.forms()
    sweep.related()
    sweep.contents()
    sweep.single_lines()
    sweep.edges()
    sweep.after_threads()
    keep = set(selection.keep) - set(selection.drop)
    sweep.stay(keep - {"comments"})
    sweep.drop(selection.drop)
    kept = [place for place in sweep.comments if "comments" in keep]
    left_out = _pieces(sweep.blocks, {p: r for p, r in sweep.reasons.items() if p not in kept})
    blocks = tuple(b.block for place, b in enumerate(sweep.blocks) if place not in sweep.reasons)
    if not any(plain(text).strip() for block in blocks for text in texts(block)):
        raise SourceError(
            f"There is no text to print or narrate in {raw.details.source or 'the source'}: all of it looks like "
            "menus, adverts or comments of a web page. Copy the article itself."
        )
    bylines = () if "byline" in keep else _byline_notices(sweep)
    notices = (*raw.notices, *sweep.notices, *bylines)
    comments = tuple(sweep.blocks[place].block for place in kept)
    return Article(raw.details, blocks, raw.left_out + left_out, notices, raw.kept + comments, raw.beside)


class _Sweep:
    """One pass over one article: `reasons` grows, place by place, with why a block is left out."""

    def __init__(self, blocks: list[Marked]) -> None:
        self.blocks = blocks
        self.tail = tail_of(blocks)
        self.reasons: dict[int, tuple[str, str]] = {}
        self.comments: list[int] = []
        self.threads_end: list[int] = []
        self.notices: list[str] = []

    def leave(self, places: Iterable[int], kind: str, reason: str) -> None:
        for place in places:
            self.reasons.setdefault(place, (kind, reason))

    def doubt(self, place: int, looks_like: str) -> None:
        block = self.blocks[place]
        words = " ".join(block.words.split())[:60]
        self.notices.append(f"Kept, though it looks like {looks_like}: “{words}” (line {block.line}).")

    def threads(self) -> None:
        for place, block in enumerate(self.blocks):
            phrase = block.phrase("comments", Surety.OPENER)
            if phrase is None or place in self.reasons:
                continue
            thread = find_thread(self.blocks, place, self.tail)
            if thread is None:
                self.doubt(place, "the title of a comment section, because what follows does not look like comments")
                continue
            self.leave([place], "comments", phrase.reason)
            self.leave(thread.comments, "comments", f"under “{' '.join(block.words.split())}”")
            self.comments += thread.comments
            self.threads_end.append(thread.end)

    def forms(self) -> None:
        for place, block in enumerate(self.blocks):
            phrase = block.phrase("reply-form", Surety.OPENER, Surety.SURE)
            if phrase is None or place in self.reasons:
                continue
            end = form_end(self.blocks, place, self.tail)
            if end == place and self._opens_comments(place + 1):
                end = place + 1
            self.leave(range(place, end), "reply-form", "a form for replies")
            if end == place:
                self.doubt(place, "the title of a reply form, because no form follows")

    def _opens_comments(self, place: int) -> bool:
        """Whether comments, or what controls them, stand at `place`."""
        controlled = place < len(self.blocks) and self.blocks[place].phrase("comments", Surety.SURE)
        return bool(controlled) or self.reasons.get(place, ("", ""))[0] == "comments"

    def related(self) -> None:
        for place, block in enumerate(self.blocks):
            phrase = block.phrase("related", Surety.OPENER)
            if phrase is None or place in self.reasons:
                continue
            end = self._links_end(place + 1)
            if end == place + 1 < self.tail:
                self.doubt(place, "the title of a list of other articles, because no such list follows")
                continue
            self.leave([place], "related", phrase.reason)
            self.leave(range(place + 1, end), "related", f"under “{' '.join(block.words.split())}”")

    def _links_end(self, start: int) -> int:
        """The place after the links to other articles that begin at `start`."""
        listed = self.blocks[start].block if start < len(self.blocks) else None
        if isinstance(listed, (ItemList, Preformatted)):
            return start + 1 if _is_list_of_titles(listed) else start
        place = start
        while place < len(self.blocks) and self._is_link(place):
            place += 1
        followed = place < len(self.blocks) and not self._is_out(place)
        return place - 1 if followed and place > start and self.blocks[place].is_prose else place

    def _is_link(self, place: int) -> bool:
        block = self.blocks[place]
        if place in self.reasons or block.phrases or is_for_patients(block.words):
            return False
        return isinstance(block.block, Paragraph) and block.is_short

    def _is_out(self, place: int) -> bool:
        return place in self.reasons or bool(self.blocks[place].phrases)

    def contents(self) -> None:
        """A list that only repeats the headings of the article, as a table of contents on a web page does."""
        headings = {_bare(b.words) for b in self.blocks if isinstance(b.block, Heading)}
        for place, block in enumerate(self.blocks[:-1]):
            listed = self.blocks[place + 1].block
            repeats = (
                isinstance(listed, (ItemList, Preformatted)) and {_bare(plain(t)) for t in texts(listed)} <= headings
            )
            if repeats and is_contents(block.words):
                self.leave([place, place + 1], "navigation", "a list of the headings that follow")
            title, *entries = [line.strip() for line in block.words.split("\n")]
            if entries and is_contents(title) and {_bare(entry) for entry in entries} <= headings:
                self.leave([place], "navigation", "a list of the headings that follow")

    def single_lines(self) -> None:
        for place, block in enumerate(self.blocks):
            sure = next((p for p in block.phrases if p.surety is Surety.SURE), None)
            if sure is None or place in self.reasons:
                continue
            if block.is_heading and not self._stands_alone(place):
                self.doubt(place, f"{sure.reason}, because text follows it as a heading")
            else:
                self.leave([place], sure.kind, sure.reason)

    def _stands_alone(self, place: int) -> bool:
        """Whether a heading has nothing under it but furniture."""
        following = self.blocks[place + 1] if place + 1 < self.tail else None
        return following is None or following.is_heading or bool(following.phrases)

    def edges(self) -> None:
        """Menus and the like before the article's first words and after its last, and beside what is out already."""
        own = [p for p, b in enumerate(self.blocks) if p not in self.reasons and not b.is_furniture]
        first, last = (own[0], own[-1]) if own else (0, len(self.blocks) - 1)
        for place in (*range(first), *range(last + 1, len(self.blocks))):
            self._leave_edge(place)
        for places in (range(len(self.blocks)), range(len(self.blocks) - 1, -1, -1)):
            for place in places:
                kinds = {self.reasons[at][0] for at in (place - 1, place + 1) if at in self.reasons}
                if self.blocks[place].is_heading:  # a button that was taken for a heading has others right under it
                    kinds &= {"sharing"} & {self.reasons.get(place + 1, ("", ""))[0]}
                self._leave_edge(place, kinds)

    def after_threads(self) -> None:
        """Says of text behind comments that it was kept: it may be one of them."""
        for end in self.threads_end:
            place = next((p for p in range(end, len(self.blocks)) if p not in self.reasons), None)
            if place is not None:
                words = " ".join(self.blocks[place].words.split())[:60]
                self.notices.append(
                    f"Kept: text that follows the comments at line {self.blocks[place].line}, “{words}…”. "
                    "Take it out if it is one."
                )

    def stay(self, kinds: Collection[str]) -> None:
        """Takes back that furniture of these kinds is left out."""
        self.reasons = {place: reason for place, reason in self.reasons.items() if reason[0] not in kinds}

    def drop(self, kinds: Collection[str]) -> None:
        """Leaves out, wherever they stand, the lines that their words alone make furniture of these kinds.

        A heading or a title stays: under it may stand what is none.
        """
        for place, block in enumerate(self.blocks):
            if place in self.reasons or block.is_heading:
                continue
            if "byline" in kinds and isinstance(block.block, Paragraph) and is_byline(block.words):
                self.leave([place], "byline", "a line about who wrote it and when, dropped on request")
            for phrase in block.phrases:
                if phrase.kind in kinds and phrase.surety in (Surety.SURE, Surety.EDGE):
                    self.leave([place], phrase.kind, f"{phrase.reason}, dropped on request")

    def _leave_edge(self, place: int, kinds: Collection[str] | None = None) -> None:
        """Leaves a block out that is furniture at an edge, or, with `kinds`, beside furniture of one of these."""
        for phrase in self.blocks[place].phrases:
            if phrase.surety is Surety.EDGE and (kinds is None or phrase.kind in kinds):
                self.leave([place], phrase.kind, phrase.reason)


def _is_list_of_titles(block: ItemList[Text] | Preformatted[Text]) -> bool:
    """Whether every entry is a short line that ends no sentence, as the titles of other articles are."""
    if isinstance(block, ItemList) and (block.start is not None or any(item.blocks for item in block.items)):
        return False
    lines = [plain(text).strip() for text in texts(block)]
    if any(map(is_for_patients, lines)):
        return False
    return all(line and len(line.split()) <= LONGEST_TITLE_WORDS and line[-1] not in ".!;,:" for line in lines)


def _bare(words: str) -> str:
    return " ".join(words.split()).casefold().rstrip(":")


def _pieces(blocks: Sequence[Marked], reasons: dict[int, tuple[str, str]]) -> tuple[LeftOut, ...]:
    """What was left out, blocks of one kind that stand together as one piece."""
    pieces: list[LeftOut] = []
    previous = -2
    for place in sorted(reasons):
        kind, reason = reasons[place]
        words = blocks[place].words
        if place == previous + 1 and pieces[-1].kind == kind:
            last = pieces[-1]
            pieces[-1] = LeftOut(kind, last.reason, f"{last.text}\n{words}", last.line)
        else:
            pieces.append(LeftOut(kind, reason, words, blocks[place].line))
        previous = place
    return tuple(pieces)


def _byline_notices(sweep: _Sweep) -> list[str]:
    """Says which lines near the title may be a byline: who wrote it may matter, so it stays."""
    own = [b for place, b in enumerate(sweep.blocks) if place not in sweep.reasons and not b.is_prose]
    return [
        f"Kept, though it may be a byline: “{b.words}” (line {b.line})."
        for b in own
        if isinstance(b.block, Paragraph) and is_byline(b.words)
    ]
