"""Lists of articles: whatever a spreadsheet or a program saves is read, and what is wrong is told by its row."""

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.errors import UsageError
from handouts.manifests import LARGEST_BYTES, MOST_ROWS, Row, is_manifest, read_manifest


def rows(content: str | bytes, name: str = "list.csv") -> list[tuple[str, dict[str, str]]]:
    """The sources and options of a list in which nothing is at fault."""
    found = read_manifest(name, content if isinstance(content, bytes) else content.encode()).rows
    assert [row.fault for row in found if row.fault] == []
    return [(row.source, dict(row.options)) for row in found]


def fault(content: str, name: str = "list.csv") -> Row:
    """The one row at fault."""
    (bad,) = [row for row in read_manifest(name, content.encode()).rows if row.fault]
    return bad


def refusal(content: str | bytes, name: str = "list.csv") -> str:
    with pytest.raises(UsageError) as error:
        read_manifest(name, content if isinstance(content, bytes) else content.encode())
    return str(error.value)


WALKING = [("walking.md", {"publisher": "The Café", "next-review": "2027-01"}), ("rest.txt", {})]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_spreadsheets_save_is_read(mark: str, encoding: str, end: str) -> None:
    lines = [("source", "publisher", "next-review"), ("walking.md", "The Café", "2027-01"), ("rest.txt", "", " ")]
    content = end.join(mark.join(line) for line in lines) + end
    assert rows(content.encode(encoding)) == WALKING


@pytest.mark.parametrize(
    "header", ["Source;Publisher;Next review", "source;publisher;next_review", "SOURCE ; Publisher;Next-Review"]
)
def test_columns_are_known_however_they_are_written(header: str) -> None:
    assert rows(f"sep=;\n{header}\nwalking.md;The Café;2027-01\nrest.txt;;\n") == WALKING


def test_a_cell_in_quotes_may_hold_what_parts_cells_and_lines() -> None:
    content = 'source,address,author\na.txt,"14 Mill Lane,\nRiverside","Ann ""Al"" Lee"\n'
    assert rows(content) == [("a.txt", {"address": "14 Mill Lane,\nRiverside", "author": 'Ann "Al" Lee'})]


def test_in_a_list_of_one_column_a_comma_belongs_to_the_name() -> None:
    assert rows("source\nsalt, and less of it.txt\nrest; well.txt\n") == [
        ("salt, and less of it.txt", {}),
        ("rest; well.txt", {}),
    ]


def test_rows_are_counted_as_a_spreadsheet_counts_them() -> None:
    found = read_manifest("list.csv", b'source,author\n"a.txt","Ann\nLee"\n,,\nb.txt,Bo\n').rows
    assert [row.place for row in found] == ["list.csv, row 2", "list.csv, row 4"]


def test_files_are_looked_for_beside_the_list() -> None:
    content = "source,logo,templates,face,origin\na.txt,logo.svg,own,A.ttf,A book\n/b.txt,,,lexend,\nhttps://example.org/c,,,,\n"
    assert rows(content, "lists/list.csv") == [
        (
            "lists/a.txt",
            {"logo": "lists/logo.svg", "templates": "lists/own", "face": "lists/A.ttf", "source": "A book"},
        ),
        ("/b.txt", {"face": "lexend"}),
        ("https://example.org/c", {}),
    ]


def test_json_lines_hold_words_numbers_and_lists() -> None:
    content = '{"source": "a.txt", "size": 24, "keep": ["comments", ".box"], "author": null}\n\n{"source": "b.txt"}\n'
    for name in ("list.jsonl", "list.ndjson"):
        assert rows(content, name) == [("a.txt", {"size": "24", "keep": "comments,.box"}), ("b.txt", {})]


def test_toml_holds_options_for_all_and_for_each() -> None:
    content = b'publisher = "The House"\n[[article]]\nsource = "a.txt"\nreviewed = 2026-10-01\n'
    content += b'[[article]]\nsource = "b.txt"\n'
    found = read_manifest("list.toml", content)
    assert found.options == {"publisher": "The House"}
    assert [(row.place, row.source, row.options) for row in found.rows] == [
        ("list.toml, article 1", "a.txt", {"reviewed": "2026-10-01"}),
        ("list.toml, article 2", "b.txt", {}),
    ]


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        ("source,langage\na.txt,en\n", "list.csv", "No column 'langage' in list.csv. Did you mean 'language'?"),
        ('{"source": "a.txt", "langage": "en"}', "list.jsonl", "No column 'langage' in list.jsonl."),
        ('langage = "en"\n[[article]]\nsource = "a.txt"', "list.toml", "No column 'langage' in list.toml."),
        ('[[article]]\nsource = "a.txt"\nlangage = "en"', "list.toml", "Did you mean 'language'?"),
        ("file,language\na.txt,en\n", "list.csv", "no column 'source' in its first line, “file,language”"),
        ("source,size,Size\na.txt,18,24\n", "list.csv", "the column 'size' twice"),
        ('source,author\na.txt,"Ann\nb.txt,Bo\n', "list.csv", "Check the quotes"),
        ("source,author\n", "list.csv", "lists no articles"),
        ("", "list.csv", "lists no articles"),
        ("publisher = 'A'", "list.toml", "[[article]]"),
        ("article = 3", "list.toml", "[[article]]"),
        ("source = 'a'\n[[article]]\nsource = 'b'", "list.toml", "'origin' is where texts come from"),
        ("[[article]\nsource =", "list.toml", "not valid TOML"),
        ("keep = true\n[[article]]\nsource = 'b'", "list.toml", "a word, a number or a list"),
    ],
)
def test_a_list_that_cannot_be_meant_so_is_refused_whole(content: str, name: str, words: str) -> None:
    told = refusal(content, name)
    assert words in told
    assert name in told


@pytest.mark.parametrize(
    ("content", "name", "place", "words"),
    [
        ("source,size\na.txt,18\nb.txt,18,en\n", "list.csv", "list.csv, row 3", "3 cells under 2 columns"),
        ("source,,size\na.txt,x,18\nb.txt,,18\n", "list.csv", "list.csv, row 2", "under no column name"),
        ("source,size\n,18\nb.txt,18\n", "list.csv", "list.csv, row 2", "names no source"),
        ("source\nmore.csv\nb.txt\n", "list.csv", "list.csv, row 2", "a list itself"),
        ("source\n-\nb.txt\n", "list.csv", "list.csv, row 2", "standard input"),
        (f"source,author\na.txt,{'x' * 20000}\nb.txt,Bo\n", "list.csv", "list.csv, row 2", "longer than 10000"),
        ('{"source": "a.txt"}\n{"source": \n', "list.jsonl", "list.jsonl, row 2", "not JSON"),
        ('{"source": "a.txt"}\n["b.txt"]\n', "list.jsonl", "list.jsonl, row 2", "no object"),
        ('{"source": "a.txt"}\n{"source": {}}\n', "list.jsonl", "list.jsonl, row 2", "'source' must be a word"),
        ('{"source": "a.txt"}\n{"size": 18}\n', "list.jsonl", "list.jsonl, row 2", "names no source"),
        ("[[article]]\nsource = 'a'\n[[article]]\nsize = 18\n", "list.toml", "list.toml, article 2", "names no source"),
    ],
)
def test_a_row_at_fault_leaves_the_others(content: str, name: str, place: str, words: str) -> None:
    bad = fault(content, name)
    assert bad.place == place
    assert words in bad.fault
    assert len(read_manifest(name, content.encode()).rows) == 2


def test_lists_are_bounded() -> None:
    assert "larger than 5 MB" in refusal(b"source\n" + b"x" * LARGEST_BYTES)
    assert f"more than {MOST_ROWS} articles" in refusal("source\n" + "a.txt\n" * (MOST_ROWS + 1))
    assert "recursion" not in refusal('{"source": ' + "[" * 100_000, "a.csv")
    assert "not JSON" in fault('{"source": "a"}\n{"source": ' + "[" * 100_000, "a.jsonl").fault


def test_how_a_list_was_decoded_is_told_with_its_name() -> None:
    found = read_manifest("list.csv", "source,author\na.txt,Zoë Müller\n".encode("cp1252"))
    assert found.notices
    assert all(notice.startswith("list.csv: ") for notice in found.notices)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        *(("a.csv", True), ("A.CSV", True), ("a.toml", True), ("a.jsonl", True), ("a.ndjson", True)),
        *(("a.txt", False), ("-", False), ("https://example.org/list.csv", False), ("csv", False)),
    ],
)
def test_a_list_is_known_by_its_name(name: str, expected: bool) -> None:
    assert is_manifest(name) is expected


@given(
    st.text(max_size=200) | st.text("source,;\t\n\"'= []{}:abc", max_size=200).map(lambda text: f"source,size\n{text}"),
    st.sampled_from(["a.csv", "a.jsonl", "a.toml"]),
)
def test_any_text_gives_rows_or_a_usage_error(content: str, name: str) -> None:
    with contextlib.suppress(UsageError):
        found = read_manifest(name, content.encode("utf-8", "replace"))
        assert all(bool(row.fault) != bool(row.source) for row in found.rows)


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=3, max_size=30), min_size=1))
def test_json_keeps_every_word(authors: list[str]) -> None:
    content = "\n".join(
        json.dumps({"source": "a.txt", "author": f"by {author}"}, ensure_ascii=True) for author in authors
    )
    assert [row.options["author"] for row in read_manifest("a.jsonl", content.encode()).rows] == [
        f"by {author}".strip() for author in authors
    ]
