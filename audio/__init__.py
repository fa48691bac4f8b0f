"""Scripts into tagged MP3 tracks with the timing of every cue.

A library of its own: it knows nothing of articles, print or templates, and never imports `handouts`.
The one function the outside calls is `audio.narrate.narrate`.
"""
