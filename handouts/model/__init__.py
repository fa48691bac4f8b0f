"""Values of the print and of the text: blocks, articles, publications, editions, artefacts, findings.

Blocks are generic in their text. Readers and cleaning work on `Block[Text]`: runs of type with their
emphasis. `handouts.topics` finds the sentences, once, and gives `Block[Sentences]`: from there on every
output speaks of the same sentences by the same ids.
"""

from handouts.model.articles import (
    NOTHING_BESIDE,
    Abbreviation,
    Article,
    Beside,
    Details,
    Enclosed,
    Illustration,
    LeftOut,
    Note,
    Publication,
    RawArticle,
    Topic,
)
from handouts.model.blocks import (
    Block,
    Callout,
    Definitions,
    Entry,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Picture,
    Preformatted,
    Quote,
    Table,
    inner_blocks,
    texts,
    with_texts,
)
from handouts.model.editions import Artefact, Edition, Finding, Level
from handouts.model.text import Sentence, SentenceId, Sentences, Span, Text, plain

__all__ = [
    "NOTHING_BESIDE",
    "Abbreviation",
    "Artefact",
    "Article",
    "Beside",
    "Block",
    "Callout",
    "Definitions",
    "Details",
    "Edition",
    "Enclosed",
    "Entry",
    "Finding",
    "Heading",
    "Illustration",
    "Item",
    "ItemList",
    "LeftOut",
    "Level",
    "Note",
    "Paragraph",
    "Picture",
    "Preformatted",
    "Publication",
    "Quote",
    "RawArticle",
    "Sentence",
    "SentenceId",
    "Sentences",
    "Span",
    "Table",
    "Text",
    "Topic",
    "inner_blocks",
    "plain",
    "texts",
    "with_texts",
]
