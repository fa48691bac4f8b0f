"""What to do, and what it is about: asked for where no sentence says it, and only there."""

import pytest

from handouts.model import Finding, Level
from handouts.plain_language import advise
from handouts.plain_language.action import calls_to_act
from tests.text.articles import publish

CALLS = """\
Ask your doctor.
Call 999.
Do not stop your tablets.
Don't smoke.
Never share your medicine.
Always wash your hands.
Please phone us.
You should rest for a day.
You must not drive.
If it hurts, stop.
If you feel dizzy, sit down and call a friend.
Before you eat, wash your hands.
Then lie on your side.
Talk to a nurse about it.
Slowly stand up.
People over 65 should have the vaccine.
It is important to drink water.
We recommend a walk each day.
Make sure that the floor is dry.
Older adults need to walk more.
Take one tablet at night.
Remember to bring your list.
Exercise as hard as you can.
"Rest well", the nurse said.
"""
TELLS = """\
Many people fall.
A fall can happen to anyone.
The tablets were given at night.
Exercise is good for you.
Plans can change.
Rest helps.
Who should take it?
What should I do?
Weak legs make it hard to stand.
Your own plan will be different.
Good advice.
The call came late.
The heart is a muscle.
"""
FILLER = "The heart is a muscle of the body. It beats all day and all night. " * 8


@pytest.mark.parametrize("sentence", CALLS.splitlines())
def test_a_call_to_act_is_seen(sentence: str) -> None:
    assert calls_to_act(sentence)


@pytest.mark.parametrize("sentence", TELLS.splitlines())
def test_what_only_tells_is_no_call(sentence: str) -> None:
    assert not calls_to_act(sentence)


def test_a_text_that_calls_for_nothing_is_asked_what_to_do() -> None:
    found = _of("call-to-action", f"# Hearts\n\n## The heart\n\n{FILLER}\n")
    assert [finding.level for finding in found] == [Level.ADVICE]
    assert found[0].message.startswith("What should the reader do?")


def test_one_call_in_one_topic_is_enough() -> None:
    article = f"# Hearts\n\n## The heart\n\n{FILLER}\n\n## Help\n\nAsk your doctor.\n"
    assert _of("call-to-action", article) == []


def test_a_short_text_and_another_language_are_not_asked() -> None:
    assert _of("call-to-action", "# Hearts\n\n## The heart\n\nThe heart is a muscle.\n") == []
    spanish = "---\nlanguage: es\n---\n# Corazón\n\n## El corazón\n\n" + "El corazón es un músculo. " * 40
    assert _of("call-to-action", spanish) == []


@pytest.mark.parametrize(
    ("title", "beginning", "asked"),
    [
        ("Why people fall", "There is often more than one reason for a fall.", False),
        ("Make each room safer", "Walk through your home with a friend.", False),
        ("Find out more", "The clinic opens at nine.", False),
        ("What is gout?", "Crystals form in the joint.", False),
        ("Falling at night", "Most falls happen in the dark.", False),
        ("Shoes", "- Laces\n- A low heel", False),
        ("Dizziness", "Our clinic opened in 1950 and has won many prizes.", True),
    ],
)
def test_a_topic_that_begins_with_something_else_is_asked(title: str, beginning: str, asked: bool) -> None:
    found = _of("main-message", f"# Care\n\n## First\n\nThe first things come first.\n\n## {title}\n\n{beginning}\n")
    assert [finding.place.startswith("topic 2") for finding in found] == [True] * asked


def test_a_long_first_paragraph_is_asked_for_its_message_unless_it_says_what_to_do() -> None:
    assert _of("main-message", f"# Hearts\n\n## The heart\n\n{FILLER}\n")
    assert not _of("main-message", f"# Hearts\n\n## The heart\n\nRest your heart. {FILLER}\n")


def _of(rule: str, article: str) -> list[Finding]:
    return [finding for finding in advise(publish(article, "article.md")) if finding.rule == rule]
