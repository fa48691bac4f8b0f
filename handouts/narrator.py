"""Who reads an article aloud: settled once, before anything is made, so that all that tells of it tells the same."""

from dataclasses import replace

from audio.engines import engine_named, find_voice, has_accent
from audio.errors import AudioError
from audio.installing import to_install
from audio.model import Voice
from handouts.jobs import speech_error
from handouts.model import Publication
from handouts.outputs import OUTPUTS
from handouts.settings import Settings


def with_narrator(publication: Publication, settings: Settings) -> tuple[Publication, Settings, str]:
    """Publication and settings with the voice that will read it by its own name, and the version of what speaks.

    A voice with another accent than the article's is a notice in the publication. Nothing changes where no output is
    heard. Raises ToolMissing when no voice here speaks the language, or not the one that was chosen.
    """
    if not any(OUTPUTS.load(name).needs_sound for name in settings.outputs):
        return publication, settings, ""
    language = publication.details.language
    try:
        voice = find_voice(settings.sound.voice, language)
        speaks = engine_named(voice.engine).version
    except AudioError as error:
        raise speech_error(error) from error
    notices = publication.notices if has_accent(voice, language) else (*publication.notices, _told(voice, language))
    named = replace(settings, sound=replace(settings.sound, voice=voice.name))
    return replace(publication, notices=notices), named, speaks


def _told(voice: Voice, language: str) -> str:
    """A notice that the accent is another one, and what brings the right one."""
    package = to_install(language)
    hint = f"; `handouts voices --install {package}` brings voices with its own" if package else ""
    own = voice.languages[0]
    return f"the article is in {language}, and the voice “{voice.name}” reads it in the accent of {own}{hint}"
