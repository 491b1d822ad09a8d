"""Who works for whom: roles with their firms, and who is hired, named, joins, leaves or succeeds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

from knowledge.lexicon import Match, wordlists
from knowledge.model import Relation
from knowledge.reading.names import NamesRead
from knowledge.reading.names.people import Role
from knowledge.reading.phrases import Line
from knowledge.reading.relations.parties import Party, firms, main_party
from knowledge.reading.relations.ties import Ties

_LISTS = wordlists.of(__name__)
_BECOMES = _LISTS.words("becomes")
_MEMBERS = _LISTS.forms("members")
_MONEY = _LISTS.words("money")
_FIRMS = ("company", "brand", "organisation")
_TOPICS = ("company", "brand", "name")
_UNDER = 6  # sentences below a heading
_REACH = 14  # tokens between who is hired and the job


def told_jobs(line: Line, names: NamesRead) -> Iterator[Relation]:
    """Yield the jobs that a sentence tells of: who becomes chief executive of Nova, whom Nova hired."""
    roles = line.marks.get("role")
    if not roles:
        return
    ties = Ties(line, names)
    for at, matches in sorted(roles.items()):
        for person, firm in (*_become(ties, at, matches[0]), *_hired(ties, at)):
            starts, end = min(at, person.start, firm.start), max(matches[0].end, person.end, firm.end)
            yield Relation(person.name, firm.name, "employee", line.tagged.span(starts, end))
        for person, firm in _founders(ties, matches[0]):
            yield Relation(person.name, firm.name, "founder", line.tagged.span(at, max(matches[0].end, person.end)))


def _become(ties: Ties, at: int, match: Match) -> Iterator[tuple[Party, Party]]:
    """Read "Ana Torres becomes chief executive of Nova", "with Ana Torres stepping down as CEO"."""
    verb = next((place for place in range(at - 1, max(at - 4, -1), -1) if ties.word(place) in _BECOMES), None)
    person = ties.head(verb) if verb is not None else None
    if verb is not None and ties.word(verb - 1) == "," and (person is None or person.kind != "person"):
        person = next((one for one in ties.subjects(verb) if one.kind == "person" and one.start == 0), None)
    elif person is not None and verb is not None and verb - person.end > 3:
        return
    if verb is None or person is None or person.kind != "person":
        return  # "Ana Torres, who left Nova, is now head of Vega" is read by who begins the sentence
    inside = [ties.at[place] for place in range(verb + 1, at) if place in ties.at]
    firm = [Party(inside[0].name, inside[0].token, inside[0].end, inside[0].kind)] if inside else []
    firm = firm or (ties.behind(match.end + 1) if ties.word(match.end) in ("of", "at") else [])
    if not firm and ties.word(verb) in ("is", "was") and ties.word(verb + 1) in ("a", "an"):
        return  # "Ana Torres was an engineer"
    yield from ((person, b) for b in (firm or main_party(ties, match, [person]))[:1])


def _founders(ties: Ties, match: Match) -> Iterator[tuple[Party, Party]]:
    """Read "its three founders, Ana Torres and Bo Lund", "Nova founders Ana Torres and Bo Lund"."""
    if match.pos != "nouns" or "founder" not in match.entry.name:
        return
    dashes = (",", "-", "–", "—", "(", ":")
    at = next((place for place in range(match.end, match.end + 3) if ties.word(place) not in dashes), match.end)
    people = [one for one in ties.behind(at, 2) if one.kind == "person"]
    owner = ties.owner(match.start) or ties.at_end(match.start) if people else None
    firms_there = [owner] if owner and owner.kind != "person" else main_party(ties, match, people)
    yield from product(people, firms_there[:1])


def _hired(ties: Ties, at: int) -> Iterator[tuple[Party, Party]]:
    """Read "Nova hired Ana Torres, the former head of Astra, as its new finance chief", "Nova named Bo Lund CEO"."""
    hires = ties.line.marks.get("relation", {})
    near = range(at - 1, max(at - _REACH - 8, -1), -1)
    verb = next((m for p in near for m in hires.get(p, ()) if m.entry.name == "employee (hired)"), None)
    if verb is None or verb.pos not in ("past", "part", "base", "s", "ing"):
        return
    hired = [one for one in ties.behind(verb.end, 4)[:1] if one.kind == "person"]
    between = [ties.word(place) for place in range(hired[0].end, at)] if hired else []
    if hired and (not between or "as" in between[-4:] or {"its", "their"} & set(between)):
        yield from product([*hired, *_replaced(ties, at)], list(firms(ties.subjects(verb.start)))[:1])


def _replaced(ties: Ties, at: int) -> list[Party]:
    """Return who held the job: Bo Lund of "named Ana Torres chief executive, succeeding Bo Lund"."""
    near = range(at, min(at + 9, len(ties.line.tokens)))
    verb = next(
        (place for place in near if ties.word(place) in ("succeeding", "replacing", "succeed", "replace")), None
    )
    return [one for one in ties.behind(verb + 1) if one.kind == "person"][:1] if verb is not None else []


def roles_held(names: NamesRead) -> Iterator[Relation]:
    """Yield whom each person with a role works for, or which firm the person founded."""
    for person, role in names.roles.items():
        firm = _whole(names, role) or role.organisation
        owned = "'s" in role.text.replace("’", "'")  # "the ministry's spokeswoman" is nobody's here
        placed = owned or any(
            place.kind == "place" and role.span.holds(names.span(place))
            for place in names.resolver.places[role.sentence]
        )
        firm = firm or _behind_role(names, role) or _before_role(names, role)
        placed = placed or role.text.lower() == "representative" or _of_money(role)  # of a people
        state = bool(_heads_of_state(names, role) & set(person.lower().split()))  # "President Xi" heads no firm
        if firm is None and not placed and not state and any(word in role.kinds for word in _MEMBERS):
            firm = _employer(names, role)
        somebodys = "'s" in role.text.replace("’", "'").partition("founder of")[2]  # "of Torres's startup"
        if firm and not somebodys:
            yield Relation(person, firm, "founder" if "founder" in role.kinds.split() else "employee", role.span)


def _of_money(role: Role) -> bool:
    """Tell whether a job is with money that no firm is named for: "hedge fund manager Ana Torres"."""
    return role.kinds.split()[-1:] == ["manager"] and any(word in _MONEY for word in role.text.lower().split())


def _heads_of_state(names: NamesRead, role: Role) -> set[str]:
    """Return the names of those who bear a title in a country and not in a firm."""
    told = (match.entry for found in names.marks[role.sentence]["role"].values() for match in found)
    return {str(name) for entry in told if entry.name in role.kinds.split() for name in entry.get("states", ())}


def _behind_role(names: NamesRead, role: Role) -> str | None:
    """Return the firm of "Ana Torres, president and chief executive, Nova Inc;"."""
    tokens = names.resolver.tagged[role.sentence].tokens
    at = next((place for place, token in enumerate(tokens) if token.start >= role.span.end), len(tokens))
    if at >= len(tokens) or tokens[at].text != ",":
        return None
    firm = next((one for one in names.resolver.places[role.sentence] if one.token == at + 1), None)
    closed = firm is not None and (firm.end >= len(tokens) or tokens[firm.end].text in ";.")
    return firm.name if firm is not None and closed and firm.kind in _FIRMS else None


def _before_role(names: NamesRead, role: Role) -> str | None:
    """Return whose chief executive "its chief executive Ana Torres" is, or "Nova Corp (NYSE:NVA) CEO Ana Torres"."""
    tokens = names.resolver.tagged[role.sentence].tokens
    at = next((place for place, token in enumerate(tokens) if token.start == role.span.start), 0)
    if at and tokens[at - 1].text == ")":
        opening = next((place for place in range(at - 2, max(at - 8, -1), -1) if tokens[place].text == "("), at)
        return next((one.name for one in names.resolver.places[role.sentence] if one.end == opening), None)
    if at and tokens[at - 1].lower == "under":  # "Nova under chief executive Ana Torres"
        return next((one.name for one in names.resolver.places[role.sentence] if one.end == at - 1), None)
    found = names.resolve(role.sentence, at - 1) if at and tokens[at - 1].lower == "its" else None
    return found.name if found and found.kind in (*_FIRMS, "name") else None


def _whole(names: NamesRead, role: Role) -> str | None:
    """Return the brand or unit that the job is in: Lumo of "head of Nova's Lumo brand"."""
    places = [
        place
        for place in names.resolver.places[role.sentence]
        if role.span.holds(names.span(place)) and place.kind in _FIRMS
    ]
    word = names.resolver.tagged[role.sentence].tokens
    nested = (b for a, b in pairwise(places) if b.token == a.end + 1 and word[a.end].lower == "'s")
    return next((place.name for place in nested), None)


def _employer(names: NamesRead, role: Role) -> str | None:
    """Return whose "Chief Executive Ana Torres" is: of the sentence's subject, a colleague's firm, the main one."""
    here = names.resolver.places[role.sentence]
    echo = names.resolver.echoes.get(role.sentence)  # "The company said Chief Executive Ana Torres"
    here = [echo, *here] if echo else here
    taken = {one.organisation for one in names.roles.values() if one is not role and one.kinds == role.kinds}
    subject = next(
        (
            place.name
            for place in here
            if place.subject == 2
            and place.kind in ("company", "organisation")
            and place.name not in taken
            and names.span(place).start < role.span.start
        ),
        None,
    )
    colleagues = (names.roles[place.name] for place in here if place.name in names.roles and place.subject == 2)
    colleagues = (one for one in colleagues if "analyst" not in one.kinds.split())  # who asks the firm's own people
    colleague = next((one.organisation for one in colleagues if one is not role and one.organisation), None)
    firms_told = (name for name in names.resolver.main if names.kind(name) in ("company", "brand", "name"))
    main = next((name for name in firms_told if name not in taken), None)
    return subject or colleague or _told_near(names, role, main)


def _told_near(names: NamesRead, role: Role, main: str | None) -> str | None:
    """Return the article's firm for a job that is nobody's, but under a heading on another one that one."""
    tagged, rows = names.resolver.tagged, names.resolver.places
    back = range(role.sentence - 1, max(-1, role.sentence - _UNDER), -1)
    heading = next((at for at in back if tagged[at].sentence.kind in ("heading", "item", "caption")), None)
    firms_there = {one.name for one in rows[heading] if one.kind in _TOPICS} if heading else set()
    since = {one.name for row in rows[heading : role.sentence + 1] for one in row} if heading else {main}
    if main is None or not firms_there or main in since:
        return main
    return firms_there.pop() if len(firms_there) == 1 else None
