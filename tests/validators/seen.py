"""Validators of a page as it is shown, in whatever state a test has brought it to: axe, and pa11y.

Both are asked for WCAG 2.2 A and AA, and for what a program can judge of AAA: contrast of 7 : 1 foremost.
"""

from typing import TYPE_CHECKING, Any

from tests.validators.installed import npm_file, python_file

if TYPE_CHECKING:
    from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
OFF_BY_DEFAULT = (
    "color-contrast-enhanced",
    "identical-links-same-purpose",
    "meta-refresh-no-exceptions",
    "target-size",
)
"""Rules that axe runs only when they are asked for by name."""
STANDARD = "WCAG2AAA"
"""A, AA and AAA of HTML CodeSniffer. Only its errors count: warnings and notices are what a person is to look at,
one for almost every page ("check that ..."), and there is no AAA error that our pages could not meet."""

PAPER = """() => {
    const [root, body] = [document.documentElement, document.body];
    const clear = one => getComputedStyle(one).backgroundColor === 'rgba(0, 0, 0, 0)';
    if (clear(root) && clear(body)) root.style.backgroundColor = 'Canvas';
}"""
"""Names the colour that a page stands on when it sets none: HTML CodeSniffer judges no contrast without."""


def axe(page: "Page") -> tuple[str, ...]:
    """The violations that axe finds: "serious color-contrast p.small: Element has insufficient color contrast ..."."""
    page.evaluate(python_file("axe_playwright_python", "axe.min.js").read_text(encoding="utf-8"))
    options = {
        "runOnly": {"type": "tag", "values": TAGS},
        "rules": {rule: {"enabled": True} for rule in OFF_BY_DEFAULT},
    }
    found: dict[str, list[dict[str, Any]]] = page.evaluate("options => axe.run(document, options)", options)
    assert found["passes"], "axe judged nothing"
    lines = []
    for violation in found["violations"]:
        for node in violation["nodes"]:
            why = " ".join(node["failureSummary"].split())
            lines.append(f"{violation['impact']} {violation['id']} {' '.join(map(str, node['target']))}: {why}")
    return tuple(lines)


def pa11y(page: "Page") -> tuple[str, ...]:
    """The errors that pa11y finds: "WCAG2AAA.Principle1.Guideline1_4.1_4_6.G17.Fail html > body > p: This ...".

    pa11y's own code runs HTML CodeSniffer in the page, as it would after opening it in a browser of its own. It judges
    controls that are hidden too, counts colours that let others through as errors, and leaves to axe the contrast of
    text over pictures and in boxes placed absolutely.
    """
    page.evaluate(PAPER)
    for script in ("pa11y/lib/runner.js", "html_codesniffer/build/HTMLCS.js"):
        page.evaluate(npm_file(script).read_text(encoding="utf-8"))
    runner = npm_file("pa11y/lib/runners/htmlcs.js").read_text(encoding="utf-8")
    page.evaluate(f"""() => {{
        const module = {{}}, require = {{resolve: name => name}};
        {runner}
        window.__pa11y.runners.htmlcs = module.exports.run;
    }}""")
    options = {"standard": STANDARD, "runners": ["htmlcs"], "rules": [], "ignore": [], "wait": 0}
    issues: list[dict[str, str]] = page.evaluate("options => window.__pa11y.run(options)", options)["issues"]
    assert issues, "pa11y judged nothing"
    return tuple(
        f"{issue['code']} {issue['selector']}: {issue['message']}" for issue in issues if issue["type"] == "error"
    )
