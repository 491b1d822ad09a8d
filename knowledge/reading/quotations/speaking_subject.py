"""The subject of a verb of saying: the noun phrase before it, with appositions, lists and brackets left aside."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.names.mentioned import Place
from knowledge.reading.phrases import AUXILIARIES, DASHES, PRONOUNS, Line, clause_start, dash_at
from knowledge.reading.quotations.speaker import Speaker
from knowledge.reading.quotations.speakers import Speakers

_LISTS = wordlists.of(__name__)
_TITLE = 12  # tokens of the longest title between a comma and a verb
_PHRASE = 8  # tokens of the longest phrase that "who" explains
_CONNECTIVES = _LISTS.words("connectives")
_MANY = _LISTS.words("many")
_LEADING = 8  # tokens in which "the company" stands that a sentence is about
_ASIDE = 40  # tokens between two dashes
_SHARED = 5  # tokens on either side of "and" before a noun that both words belong to
_OPENING = 5  # tokens in which a sentence's subject begins
_BEFORE = 3  # tokens before a name in which a word may stand that lets it act
_ACTS = _LISTS.words("acts")
_LEADS = _LISTS.words("leads")


def elided(line: Line, end: int, speakers: Speakers) -> Speaker | None:
    """Return the subject that "and said" shares with the verb before it."""
    places = [one for one in speakers.names.resolver.places[line.number] if line.word(one.end) != "-"]  # "Nova-backed"
    first = clause_start(line, end)
    if line.word(first) in ("it", "he", "she", "they"):
        return speakers.read(line.number, first, first + 1)
    subject = next((place for place in places if place.subject == 2 and place.end <= end), None)
    spoken = _spoken_for(line, subject.token if subject else end)
    if spoken is not None:
        return speakers.read(line.number, *spoken)
    if subject is None:
        return _firm_before(line, first, end, speakers)
    beside = line.marks.get("role", {}).get(subject.end)  # "Nova executives declined to comment, but said"
    plural = beside is not None and beside[0].pos == "nouns"
    return speakers.read(line.number, subject.token, beside[0].end if beside and plural else subject.end)


def _firm_before(line: Line, first: int, end: int, speakers: Speakers) -> Speaker | None:
    """Return the firm without a name that a sentence begins with: "The startup gives no number but says"."""
    firms = line.marks.get("descriptor", {})
    at = next((at for at in range(first, min(first + _LEADING, end)) if at in firms), None)
    opens = at is not None and line.word(at - 1) == "the" and line.word(at - 2) not in _LEADS
    return speakers.read(line.number, at - 1, firms[at][0].end) if at is not None and opens else None


def _spoken_for(line: Line, end: int) -> tuple[int, int] | None:
    """Return the plural noun without a name that opens a sentence: "Bank officials defended the change, saying"."""
    for at in range(min(_OPENING, end)):
        for kind in ("role", "speaker"):
            match = next(iter(line.marks.get(kind, {}).get(at, ())), None)
            if match and match.pos == "nouns" and match.end <= end and line.word(match.end) not in ("said", ","):
                return 0, match.end
        if line.tokens[at].kind == "mark" or line.word(at) in _LEADS:
            return None
    return None


def acts_alone(line: Line, end: int, speakers: Speakers) -> bool:
    """Tell whether nobody else acts between a sentence's subject and a token: no "after Ana Torres defended it"."""
    places = [place for place in speakers.names.resolver.places[line.number] if place.end <= end]
    others = (place for place in places if place.kind != "place" and place.subject != 2)
    return not any(
        line.word(at) in _ACTS for place in others for at in range(max(0, place.token - _BEFORE), place.token)
    )


def subject_before(line: Line, end: int, speakers: Speakers) -> tuple[int, int]:
    """Return the tokens of the subject that ends before ``end``, an apposition behind it left out."""
    first = clause_start(line, end)
    if line.word(end - 1) in PRONOUNS:
        return end - 1, end
    if line.word(end - 1) == "who" and end - 1 > first:
        return _explained(line, first, end - 1, speakers)
    if line.word(end - 1) == "which" and line.word(end - 2) == ",":
        named = (one for one in speakers.names.resolver.places[line.number] if one.end == end - 2)
        return next(((one.token, one.end) for one in named if one.kind != "place"), (end, end))
    if line.word(end - 1) == ")":
        opening = _opening(line, first, end - 1)
        return subject_before(line, opening, speakers) if opening is not None else (end, end)
    if (opening := _dash_before(line, first, end - 1)) is not None:
        return subject_before(line, opening, speakers)  # "Torres -- who has worked in Peru -- said"
    if line.word(end - 1) in (",", "，"):
        return _before_apposition(line, first, end - 1, speakers)
    if line.word(first) == "the" and first + 1 in line.marks.get("descriptor", {}) and line.word(first + 2) == "of":
        return first, end
    return _titled(line, first, end, speakers) or (_phrase_start(line, first, end, speakers), end)


def _dash_before(line: Line, first: int, close: int) -> int | None:
    """Return where the dash stands that opens what one at a token closes, None for no dashes; two are as one."""
    close -= line.word(close) in DASHES and line.word(close - 1) in DASHES
    if not dash_at(line, close):
        return None
    return next((at for at in range(close - 2, max(first, close - _ASIDE), -1) if dash_at(line, at)), None)


def _phrase_start(line: Line, first: int, end: int, speakers: Speakers) -> int:
    """Return where the noun phrase that ends before a token begins: behind a mark, an auxiliary or a connective."""
    start = end
    while start > first:
        word = line.word(start - 1)
        opening = _opening(line, first, start - 1) if word == ")" else None
        if opening is not None:
            start = opening
            continue
        if word in (",", ":", "—", "-") and not _inner(line, start - 1) and not _listed(line, start - 1, end, speakers):
            break
        if word in AUXILIARIES or (word in _CONNECTIVES and not _holds(line, first, start - 1, end, speakers)):
            break
        start -= 1
    return start


def _titled(line: Line, first: int, end: int, speakers: Speakers) -> tuple[int, int] | None:
    """Return the person before the comma in "Ana Torres, Nova's chief executive said"."""
    comma = next((at for at in range(end - 1, max(first, end - _TITLE), -1) if line.word(at) == ","), None)
    if comma is None or not any(comma < at < end for at in line.marks.get("role", {})):
        return None
    people = (place for place in speakers.names.resolver.places[line.number] if place.kind == "person")
    found = next((place for place in people if place.end == comma and place.token >= first), None)
    return (found.token, found.end) if found else None


def _explained(line: Line, first: int, who: int, speakers: Speakers) -> tuple[int, int]:
    """Return the noun phrase that "who argue that …" tells of: back from "who" to the word that leads up to it."""
    end = who - (line.word(who - 1) == ",")
    people = (place for place in speakers.names.resolver.places[line.number] if place.kind == "person")
    for person in people:
        apart = first <= person.token and person.end < end and line.word(person.end) == "," == line.word(end)
        if apart and any(person.end < at < end for at in line.marks.get("role", {})):
            return person.token, person.end  # "Ana Torres, an economist at Nova Bank, who said"
    start = end
    while start > max(first, end - _PHRASE) and line.word(start - 1) not in _LEADS and line.word(start - 1) != ",":
        start -= 1
    if line.word(start - 1) in _LEADS:
        return start, end
    names = {place.end: place.token for place in speakers.names.resolver.places[line.number]}
    nouns = {**line.ends("role"), **line.ends("speaker")}
    return names.get(end, nouns[end].start if end in nouns else end), end


def _opening(line: Line, first: int, close: int) -> int | None:
    """Return where the bracket opens that closes at a token: "Nova Corp (NYSE:NVA) chief executive Ana Torres"."""
    return next((at for at in range(close - 1, max(first, close - 8), -1) if line.word(at) == "("), None)


def _inner(line: Line, at: int) -> bool:
    """Tell whether a comma or hyphen belongs to the phrase: "the Santa Rosa, Texas-based company", "Nova-Astra"."""
    if line.word(at) in ("-", "—"):
        return line.tokens[at - 1].kind != "mark" and line.tokens[at].start == line.tokens[at - 1].end if at else False
    if any(mention.span.start < line.tokens[at].start < mention.span.end for mention in line.tagged.mentions):
        return True
    based = next((place for place in range(at + 2, min(at + 6, len(line.tokens))) if line.word(place) == "based"), at)
    return based > at and all(line.tokens[place].text[0].isupper() for place in range(at + 1, based - 1))


def _holds(line: Line, first: int, at: int, end: int, speakers: Speakers) -> bool:
    """Tell whether an "and" stands inside the phrase: between two who speak, or before a noun that both words share."""
    he_and = line.word(at) == "and" and line.word(at - 1) in ("he", "she")  # "he and other U.S. sources"
    return he_and or _joined(line, at, speakers) or _shared(line, first, at, end)


def _shared(line: Line, first: int, at: int, end: int) -> bool:
    """Tell whether "and" joins two words before a plural noun that speaks: ", U.S. business and diplomatic sources"."""
    nouns = {**line.ends("role"), **line.ends("speaker")}
    if line.word(at) != "and" or end not in nouns or nouns[end].pos != "nouns" or end - at > _SHARED:
        return False
    comma = next(
        (place for place in range(at - 1, max(first, at - 2 * _SHARED) - 1, -1) if line.word(place) == ","), None
    )
    return comma is not None and not any(line.auxiliary(place) for place in range(comma, at))


def _listed(line: Line, comma: int, end: int, speakers: Speakers) -> bool:
    """Tell whether a comma parts the first of several who speak: "Nova, Astra and Calder Corp said"."""
    named = [place for place in speakers.names.resolver.places[line.number] if place.kind != "place"]
    joint = next((at for at in range(end - 1, comma, -1) if line.word(at) == "and"), None)
    if line.word(comma) != "," or joint is None or line.word(0) in _LEADS:
        return False
    begins, ends = {place.token for place in named}, {place.end for place in named}
    return comma in ends and comma + 1 in begins and {joint, end} <= ends and joint + 1 in begins


def _joined(line: Line, at: int, speakers: Speakers) -> bool:
    """Tell whether "and" joins two speakers: names or titles stand on both of its sides."""
    if line.word(at) not in ("and", "or"):
        return False
    places = speakers.names.resolver.places[line.number]
    left = any(place.end == at for place in places) or at in line.ends("role")
    firm = line.word(at + 1) == "the" and any(start == at + 2 for start in line.marks.get("descriptor", {}))
    right = (
        firm
        or any(place.token == at + 1 for place in places)
        or any(start == at + 1 for start in line.marks.get("role", {}))
    )
    return left and right


def _before_apposition(line: Line, first: int, comma: int, speakers: Speakers) -> tuple[int, int]:
    """Return the subject in "X, head of Y and Z, said": what stands before the first comma behind a name."""
    places = {place.end: place for place in speakers.names.resolver.places[line.number] if place.kind != "place"}
    last = places.get(comma)
    if plain := _many_before(line, first, comma) or _before_stray_comma(line, first, last, list(places.values())):
        return plain
    named = last and (last.kind == "person" or (last.kind == "name" and last.token - 1 in line.ends("role")))
    titled = last is not None and last.token in line.ends("title")  # ", Sir Ben Ito, said"
    if last and named and line.word(last.token - 1 - titled) in (",", "，"):
        return last.token, last.end  # "its chief executive, Ana Torres, said"
    nouns = {**line.ends("role"), **line.ends("speaker"), **line.ends("descriptor")}
    for at in range(first, comma):
        linked = line.word(at) == "," and line.word(at + 1) == "who" and _speaks(line, first, at)
        if line.word(at) not in (",", "，", "(", "which", "who") or not (linked or at in {**places, **nouns}):
            continue
        start = at - 1
        while start > first and line.word(start - 1) not in (",", ":", "and", "but"):
            if line.word(start) == "the" and start in line.ends("telling"):
                break  # "in a statement the union, which …, said"
            start -= 1
        if last and last.token == at + 1 and at not in places and line.word(at) == "," and line.word(start) == "the":
            return last.token, last.end  # "the toy firm, Nova, said"
        determined = line.word(at + 1) in ("the", "a", "an", "its")
        if (
            last
            and determined
            and at not in places
            and line.word(at) == ","
            and last.kind in ("company", "organisation", "person")
        ):
            return last.token, last.end  # "its largest shareholder, the fund Nova Capital, said"
        if line.word(start) not in ("in", "on", "at", "for", "with", "by", "from", "after", "as", "of", "to"):
            return start, at
    return _unnamed(line, first, comma)


def _speaks(line: Line, first: int, at: int) -> bool:
    """Tell whether a clause begins with somebody without a name: "A person with knowledge of the talks, who"."""
    nouns = (line.marks.get(kind, {}).get(place) for kind in ("speaker", "role") for place in range(first, first + 3))
    return any(found and found[0].end < at for found in nouns)


def _many_before(line: Line, first: int, comma: int) -> tuple[int, int] | None:
    """Return the plural noun without a name in "Authorities in Peru, contacted by telephone, said"."""
    found = (line.marks.get(kind, {}).get(at, ()) for kind in ("speaker", "role") for at in (first, first + 1))
    many = any(one and (one[0].pos == "nouns" or line.word(one[0].start) in _MANY) for one in found)
    ending = next((at for at in range(first + 1, comma) if line.word(at) == ","), None) if many else None
    return (first, ending) if ending is not None and ending > first + 1 else None


def _before_stray_comma(line: Line, first: int, last: Place | None, places: list[Place]) -> tuple[int, int] | None:
    """Return the person in "Nova spokeswoman Ana Torres, told", "Ana Torres of Nova, said": no apposition at all."""
    if last is None or any(line.word(at) == "," for at in range(first, last.end)):
        return None
    people = [one for one in places if one.kind == "person" and first <= one.token <= last.token]
    if people and (people[-1] is last or line.word(people[-1].end) in ("of", "at", "from", "for", "with")):
        return people[-1].token, people[-1].end
    return None


def _unnamed(line: Line, first: int, comma: int) -> tuple[int, int]:
    """Return the unknown capitals that open a clause before an apposition: "Unite, a union,"."""
    at = first
    while at < comma and line.tokens[at].kind == "word" and line.tokens[at].text[0].isupper():
        at += 1
    opens = line.word(at) == "," and line.word(at + 1) in ("the", "a", "an", "which", "who", "whose", "its")
    opens = opens or (line.word(at) == "," and line.word(at + 2) == "'s")  # "Unite, Peru's biggest union,"
    return (first, at) if first < at < comma and opens else (comma, comma)
