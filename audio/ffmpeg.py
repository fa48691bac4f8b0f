"""The bundled ffmpeg: where it is, and whether it runs at all."""

import subprocess

from audio.errors import ToolBroken

_LIMIT_S = 30.0


def ffmpeg_path() -> str:
    """What to call. Raises ToolBroken when there is no ffmpeg; whether it runs is not tried."""
    try:
        import imageio_ffmpeg

        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except (ImportError, RuntimeError) as error:
        raise tool_broken(error) from error


def prove_ffmpeg() -> None:
    """Raises ToolBroken when ffmpeg does not run: to be asked when it failed, before a file is blamed."""
    command = [ffmpeg_path(), "-version"]
    try:
        told = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_LIMIT_S, check=True)
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise tool_broken(error) from error
    if not told.stdout.startswith(b"ffmpeg"):
        raise tool_broken(f"{command[0]} is another programme")


def tool_broken(why: object) -> ToolBroken:
    """The error that tells what to do about it."""
    reason = str(why).rstrip(".")
    return ToolBroken(f"ffmpeg cannot be run ({reason}). Install imageio-ffmpeg again, or unset IMAGEIO_FFMPEG_EXE.")
