"""A text as a page or a book shows it, sentence by sentence, held against what it had to show."""

from collections.abc import Iterator, Sequence

from handouts.markup import fit, unseen
from handouts.model import Publication
from handouts.proof.findings import quoted


def text_faults(
    shown: Sequence[tuple[str, str]], publication: Publication, *, titled: bool = False
) -> Iterator[tuple[str, str]]:
    """What is wrong with the sentences that are shown, as (id, words), and where: each must be there once, in order.

    `titled`: the title of the whole is the first of them. A description beside its picture may be without words.
    """
    topics = publication.topics
    text = [sentence for topic in topics for sentence in (topic.title, *topic.sentences())]
    wanted = [publication.title, *text] if titled else text
    if [name for name, _ in shown] != [str(sentence.id) for sentence in wanted]:
        here = {name for name, _ in shown}
        lost = next((sentence.text for sentence in wanted if str(sentence.id) not in here), "")
        yield "Its sentences are not those of the text, once each, in order.", quoted(lost) if lost else ""
        return
    silent = unseen(topics)
    for (_, words), sentence in zip(shown, wanted, strict=True):
        if words != fit(sentence.text) and not (sentence.id in silent and not words.strip()):
            yield "A sentence is not in its own words.", quoted(sentence.text)
