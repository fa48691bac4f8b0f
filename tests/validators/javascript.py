"""The validator of JavaScript: TypeScript's compiler, which reads the types in JSDoc comments and writes nothing."""

import re
from pathlib import Path

from tests.validators.installed import broken, node, npm_file

STRICT = (
    *("--noEmit", "--allowJs", "--checkJs", "--strict", "--pretty", "false"),
    *("--target", "es2022", "--module", "es2022", "--moduleResolution", "bundler"),
    *("--lib", "es2022,dom,dom.iterable"),
    *("--noImplicitReturns", "--noFallthroughCasesInSwitch", "--noUnusedLocals", "--noUnusedParameters"),
)
"""As strict as mypy is here; for browsers from 2022 on."""


def typecheck(where: Path) -> tuple[str, ...]:
    """What tsc says of a tsconfig.json, a script, or all scripts of a folder: "player.js(3,7): error TS2322: ...".

    Without a tsconfig.json the rules are those of `STRICT`.
    """
    if where.suffix == ".json":
        arguments: list[str | Path] = ["--project", where, "--noEmit", "--pretty", "false"]
    else:
        scripts = sorted(p for p in where.rglob("*") if p.suffix in (".js", ".mjs")) if where.is_dir() else [where]
        assert scripts, f"no script in {where}"
        arguments = [*STRICT, *scripts]
    done = node(npm_file("typescript/bin/tsc"), *arguments)
    lines = tuple(line for line in done.stdout.splitlines() if re.search(r"\berror TS\d+:", line))
    if bool(lines) != bool(done.returncode):
        broken("tsc", done)
    return lines
