"""Short forms of names that only an article's own text bears out: "Wynder" of Wynder Bank, "ES" of Eastern Steel."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from knowledge.asking.plan import Desk
from knowledge.asking.understanding.question import Term

_MOST = 3  # words of a short form
_SHORTEST, _LONGEST = 2, 5  # letters of initials
_SURE = 3  # letters from which initials need not stand in the text


def shortened(terms: Iterable[Term], desk: Desk) -> list[Term]:
    """Return the terms with plain words that are a short form of a name in its place."""
    rest, made = list(terms), []
    while rest:
        run = _run(rest, desk)
        found = next(((count, name) for count in range(len(run), 0, -1) if (name := _named(run[:count], desk))), None)
        if found is None:
            made.append(rest.pop(0))
            continue
        count, name = found
        name += tuple(value for value in run[0].values if run[0].kind == "name" and value not in name)
        said = " ".join(term.said for term in run[:count])
        made.append(
            replace(run[0], kind="name", values=name, end=run[count - 1].end, said=said, detail=_kind(name, desk))
        )
        del rest[:count]
    return made


def _kind(names: tuple[str, ...], desk: Desk) -> str:
    return desk.names.kinds.get(names[0], "name")


def _run(rest: list[Term], desk: Desk) -> list[Term]:
    """Return the words at the head of the terms that may be a short form: side by side, and naming nothing else."""
    run: list[Term] = []
    for term in rest[:_MOST]:
        if not _free(term, desk) or (run and run[-1].end != term.start):
            break
        run.append(term)
    return run


def _free(term: Term, desk: Desk) -> bool:
    if term.kind == "name":
        known = any(desk.names.covered(value) for value in term.values)
        return not known or (term.detail == "name" and len(term.said) <= _LONGEST)
    return term.kind == "word" and term.said.isascii() and term.said[:1].isalpha()


def _named(run: list[Term], desk: Desk) -> tuple[str, ...]:
    words = [term.said.lower().removesuffix("'s") for term in run]
    longer = tuple(_begun(words, desk))
    return longer or (tuple(_of_initials(words[0], desk)) if len(words) == 1 else ())


def _begun(words: list[str], desk: Desk) -> Iterator[str]:
    """Yield the names that begin with the words, where an article has these alone as well."""
    for name in desk.names.headed(words[0]):
        parts = name.split()
        if len(parts) > len(words) and [part.lower() for part in parts[: len(words)]] == words:
            form, body = " ".join(parts[: len(words)]), _body(name, desk)
            alone = len(re.findall(rf"\b{re.escape(form)}\b(?! {re.escape(parts[len(words)])})", body))
            if alone and not re.search(rf"\b{re.escape(form.lower())}\b", body):
                yield name


def _of_initials(word: str, desk: Desk) -> Iterator[str]:
    """Yield the name that has these initials, where an article has them too or they are long enough to be sure."""
    names = desk.names.of_initials(word) if _SHORTEST <= len(word) <= _LONGEST else ()
    if len(names) == 1 and (len(word) >= _SURE or re.search(rf"\b{word.upper()}\b", _body(names[0], desk))):
        yield names[0]


def _body(name: str, desk: Desk) -> str:
    found = desk.snapshot.mentions(names=[name], limit=1)
    return desk.snapshot.article(found[0].article).body if found else ""
