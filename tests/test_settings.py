"""What the user may choose: merged in order, validated, with the nearest right word in every message."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.dates import fault_of
from handouts.errors import UsageError
from handouts.model import Details
from handouts.settings import DEFAULT_OUTPUTS, DETAILS, OPTIONS, GivenDetails, SoundSettings, merge, read_toml


def test_later_layers_override_earlier_ones() -> None:
    settings = merge({"paper": "letter", "publisher": "A"}, {"publisher": "B"})
    assert settings.print.paper == "letter"
    assert settings.details.publisher == "B"


def test_a_profile_gives_the_size_and_a_size_of_ones_own_overrides_it() -> None:
    assert merge({"profile": "larger"}).print.size_pt == 24
    assert merge({"profile": "larger", "size": "20"}).print.size_pt == 20


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"profile": "standrad"}, "Did you mean 'standard'?"),
        ({"paper": "a44"}, "Did you mean 'a4'?"),
        ({"outputs": "mp3,bocklet"}, "Did you mean 'booklet'?"),
        ({"keep": "coments"}, "Did you mean 'comments' or"),
        ({"check": "speach"}, "Did you mean 'speech'?"),
        ({"size": "12"}, "16 to 48"),
        ({"size": "nan"}, "16 to 48"),
        ({"size": "large"}, "16 to 48"),
        ({"pace": "3"}, "0.5 to 1.5"),
        ({"pauses": "0.1"}, "0.5 to 2"),
        ({"announce": "shrt"}, "Did you mean 'short'?"),
        ({"braille-grade": "3"}, "No grade of braille '3'"),
        ({"publishr": "X"}, "Did you mean 'publisher'?"),
    ],
)
def test_a_wrong_value_is_refused_with_the_nearest_right_one(options: dict[str, str], words: str) -> None:
    with pytest.raises(UsageError) as error:
        merge(options)
    assert words in str(error.value)


def test_outputs_come_in_one_order_and_once() -> None:
    assert merge({"outputs": "mp3, booklet,mp3"}).outputs == ("booklet", "mp3")
    assert merge({}).outputs == DEFAULT_OUTPUTS
    assert merge({"outputs": "braille,text"}).outputs == ("text", "braille")


def test_how_it_is_read_aloud_is_chosen_in_the_same_words_everywhere() -> None:
    table = read_toml(b'voice = "tone"\npace = 1.1\npauses = 1.5\nannounce = "Short"\n', "handouts.toml")
    assert merge(table).sound == SoundSettings("tone", 1.1, 1.5, "short")
    assert merge({}).sound == SoundSettings()


def test_a_toml_file_speaks_the_same_words_as_the_flags() -> None:
    table = read_toml(b'size = 20\noutputs = ["mp3", "text"]\nnext-review = 2027-01-31\n', "handouts.toml")
    settings = merge(table)
    assert settings.print.size_pt == 20
    assert settings.outputs == ("mp3", "text")
    assert settings.details.next_review == "2027-01-31"


@pytest.mark.parametrize("data", [b"size = ", b"\xff", b"[size]\na = 1", b"quiet = true", b"colour = 'red'"])
def test_a_broken_toml_file_is_named(data: bytes) -> None:
    with pytest.raises(UsageError, match=r"my\.toml"):
        read_toml(data, "my.toml")


@given(st.dictionaries(st.sampled_from(OPTIONS), st.text(max_size=20)))
def test_any_text_gives_settings_or_a_usage_error(options: dict[str, str]) -> None:
    try:
        settings = merge(options)
    except UsageError:
        return
    assert 16 <= settings.print.size_pt <= 48
    assert 0.5 <= settings.sound.pace <= 1.5


def test_a_list_of_an_address_becomes_its_lines() -> None:
    options = read_toml(
        b'address = ["14 Mill Lane", "Riverside"]\ncontact = ["a", "b"]\noutputs = ["mp3", "text"]', "x"
    )
    settings = merge(options, {})
    assert settings.house.address == "14 Mill Lane; Riverside"
    assert settings.house.contact == "a; b"
    assert settings.outputs == ("mp3", "text")


@pytest.mark.parametrize("name", ["reviewed", "next-review"])
def test_a_date_of_toml_is_a_date_and_one_with_an_hour_is_not(name: str) -> None:
    assert fault_of(read_toml(f"{name} = 2026-10-01".encode(), "x")[name]) == ""
    with pytest.raises(UsageError, match="Give it as 2026-10-01"):
        merge(read_toml(f"{name} = 2026-10-01T10:00:00".encode(), "x"), {})


def test_every_detail_a_user_can_give_is_a_detail_of_an_article() -> None:
    given = {field.name for field in fields(GivenDetails)}
    assert given <= {field.name for field in fields(Details)}
    assert len(given) == len(DETAILS)


def test_what_is_said_of_one_article_goes_before_what_is_said_of_all() -> None:
    settings = merge({"questions": "8", "source": "House"}, {"questions": "0"})
    assert (settings.details.questions, settings.house.questions) == ("0", "8")
    assert settings.house.origin == "House"


def test_an_address_that_nobody_can_type_is_refused() -> None:
    with pytest.raises(UsageError, match="longer than 300 characters"):
        merge({"web": "https://example.org/" + "x" * 300})
