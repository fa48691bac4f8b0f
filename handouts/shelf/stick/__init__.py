"""A folder ready for a FAT32 memory stick: all tracks of a shelf in the order of playing, a spoken index first.

Players sort by name, or go by the order in which the files were created, or by their dates: all three agree here.
Folders alone stand at the top, the index in one of its own, since some players take files first and some folders.
"""

from handouts.shelf.stick.planning import Planned, prove_target
from handouts.shelf.stick.spoken import IndexScript, index_script
from handouts.shelf.stick.writing import SpeakIndex, Written, write_stick

__all__ = ["IndexScript", "Planned", "SpeakIndex", "Written", "index_script", "prove_target", "write_stick"]
