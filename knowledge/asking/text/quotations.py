"""Who said what: by speaker, by topic, by both; "was it X who said it?"; what X is not quoted on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.asking.phrasing.draft import join
from knowledge.asking.phrasing.wording import templates
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.text.aptness import tells
from knowledge.asking.text.fitting import Fit
from knowledge.asking.text.passages import Passage, likely_articles, passages
from knowledge.asking.text.said import Said, quoted
from knowledge.asking.text.speakers import speakers_of
from knowledge.asking.text.statements import explaining
from knowledge.asking.text.telling import outcome, phrases, shown, spoken, told
from knowledge.asking.text.wanted import Need, Wanted, numeric, wanted
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.senses import senses_of, stem
from knowledge.model import Answered, Correction, Missing, Step, Unknown
from knowledge.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.asking.phrasing.draft import Pieces
    from knowledge.asking.understanding.question import Question, Term
    from knowledge.lexicon import Lexicon

_SHOWN = 3
_PLACED = frozenset({"when", "where"})
_NAMED_AND_TOLD = 2
_BEHIND = 5  # tokens behind a speaker in which a verb of saying may stand
_ENOUGH = 0.5  # of the words of a topic that a quotation must explain


def quotations(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer what somebody said, or who said it."""
    if not question.aspects & {"say", "named"} or numeric(question, desk):
        return
    want = wanted(question, desk)
    speakers, spent = speakers_of(question, want, desk)
    topic = Wanted(tuple(need for need in want.needs if need not in spent), want.aspects, want.negative)
    said = quoted(topic, speakers, desk)
    if "who" in question.aspects or (not speakers and _of_a_stranger(question, desk)):
        yield from _who(question, topic, speakers, desk)
    elif (
        speakers
        and question.aspects & _PLACED
        and not question.polar
        and (placed := _placed(said, topic, speakers, desk, question))
    ):
        yield placed
    elif speakers:
        yield from _what(question, topic, speakers, said, desk)
    elif "say" in question.aspects and topic.of("word", "code") and not (question.names or question.aspects & _PLACED):
        yield from _unnamed(question, said, desk)
    elif not (topic.needs or question.names or question.aspects & _PLACED) and _of_quotes(question, desk):
        yield from _anybody(question, said, desk)


def _who(question: Question, topic: Wanted, speakers: tuple[str, ...], desk: Desk) -> Iterator[Plan]:
    """Answer "who said …?"; with a name in it, that is a guess to be held against the speaker."""
    if not _guesses(question, desk.lexicon):
        speakers = ()
        topic = wanted(question, desk)
    claimed = _claimed(question, desk.lexicon) or next(iter(speakers), "")
    if claimed and not speakers:
        topic = Wanted(
            tuple(need for need in topic.needs if need.said not in {*claimed.lower().split(), *claimed}),
            topic.aspects,
            topic.negative,
        )
    everybody = quoted(topic, (), desk)
    fitting = [one for one in everybody if not one.left and topic.of("word", "number", "name", "code")]
    if not topic.needs and not question.carried:
        yield from _anybody(question, everybody, desk)
    telling = len(topic.of("word")) > 1 or (topic.of("word") and topic.of("name", "code"))
    if not fitting and telling and (own := explaining(topic, desk)):
        yield _own(question, own, speakers, desk)
        return
    if not fitting:
        return
    best = max(fitting, key=lambda one: one.score)
    wrong = bool(claimed) and best.found.fact.speaker not in speakers
    lead: Pieces = (str(phrases(desk, question.language)["not_them"]).format(claimed=claimed),) if wrong else ()
    pieces = (*lead, *spoken(best.found, desk, question.language, role=True))
    yield _plan(0.97, pieces, question, desk, (best,), Correction if wrong else Answered)


def _of_quotes(question: Question, desk: Desk) -> bool:
    """Tell whether quotations themselves are asked for ("any quotes?")."""
    return any(token.lower in hints(desk.lexicon, "quotation") for token in question.tokens)


def _anybody(question: Question, everybody: list[Said], desk: Desk) -> Iterator[Plan]:
    """Answer "who said what?" with the first that each one said."""
    first = {one.found.fact.speaker: one for one in reversed(everybody) if one.found.fact.direct}
    chosen = list(reversed(list(first.values())))[:_SHOWN]
    if chosen:
        pieces = join([spoken(one.found, desk, question.language) for one in chosen], " ")
        yield _plan(0.9, pieces, question, desk, tuple(chosen))


def _guesses(question: Question, lexicon: Lexicon) -> bool:
    """Tell whether the message asks to confirm a speaker ("was it X who said …")."""
    words = [token.lower for token in question.tokens]
    pairs = pairwise(words)
    return question.polar or any(left in hints(lexicon, "copula") and right == "it" for left, right in pairs)


def _claimed(question: Question, lexicon: Lexicon) -> str:
    """Return the name in "was it X who said …?", or "X said …, right?", that no article has."""
    if not _guesses(question, lexicon):
        return ""
    who = next((term.start for term in question.terms if term.kind == "aspect" and "who" in term.values), None)
    words = [term for term in question.of("word") if who is None or term.end <= who]
    return _named_by(words) if who is not None else _named_by(_telling_words(question))


def _named_by(words: list[Term]) -> str:
    return (" " if all(term.said.isascii() for term in words) else "").join(term.said for term in words)


def _telling_words(question: Question) -> list[Term]:
    """Return the plain words that stand right before a verb of saying."""
    at = next((term.start for term in question.terms if term.kind == "aspect" and "say" in term.values), 0)
    row: list[Term] = []
    for term in reversed(question.of("word")):
        if term.end == at:
            row.insert(0, term)
            at = term.start
    return row


def _of_a_stranger(question: Question, desk: Desk) -> bool:
    """Tell whether somebody whom nobody knows is taken for the one who said it ("X said …, right?")."""
    row = _telling_words(question) if "check" in question.aspects else []
    tokens, senses = tokenize(_named_by(row)), senses_of(desk.lexicon)
    chinese = any(token.kind == "cjk" for token in tokens)
    known = bool(senses.phrases(tokens)) if chinese else any(len(one) > 1 for one in senses.of(tokens))
    return len(row) > 1 and not known and not desk.snapshot.sentences([term.values[0] for term in row], limit=1)


def _what(question: Question, topic: Wanted, speakers: tuple[str, ...], said: list[Said], desk: Desk) -> Iterator[Plan]:
    known = any(desk.names.covered(speaker) for speaker in speakers)
    mute = not _theirs(said, speakers) and question.polar and _mentioning(question, desk)
    if mute or (not known and any(desk.names.kinds.get(one, "person") != "person" for one in speakers)):
        return
    if not known and not said:
        yield _silent(question, speakers[0], [], desk)
        return
    theirs = _theirs(said, speakers)
    chosen = _on_topic(theirs, topic, desk) if any(not need.soft for need in topic.needs) else theirs[:_SHOWN]
    if chosen:
        ordered = sorted(chosen[:_SHOWN], key=lambda one: (one.found.article, one.found.fact.span))
        pieces = join([spoken(one.found, desk, question.language) for one in ordered], " ")
        yield _plan(0.95, pieces, question, desk, tuple(ordered))
    elif own := _told_by_article(topic, speakers, question, desk):
        yield _own(question, own, speakers, desk)
    elif question.aspects & _PLACED:
        return
    elif heard := [] if topic.of("word", "name", "code", "number") else _telling(speakers, desk):
        pieces = told("article", heard[0].article, heard[0].span, desk, question.language)
        yield Plan("statement of the article", 0.88, outcome(Answered, pieces, desk, question.language))
    else:
        yield _silent(question, speakers[0], theirs, desk)


def _told_by_article(topic: Wanted, speakers: tuple[str, ...], question: Question, desk: Desk) -> list[Fit]:
    """Return the passages that explain the topic; if it is asked when or where, those that tell it of the speaker."""
    own = explaining(topic, desk) if topic.of("word") else []
    if not topic.aspects & _PLACED:
        return own
    verbs = _verbs(question)
    return [one for one in own if tells(one, topic, desk) and _tells_of(one, speakers, verbs) == _NAMED_AND_TOLD]


def _placed(said: list[Said], topic: Wanted, speakers: tuple[str, ...], desk: Desk, question: Question) -> Plan | None:
    """Return the sentence in which the speaker says something and that tells where or when."""
    for one in _theirs(said, speakers):
        place = Fit(one.passage, one.score, (), anchors=(0,))
        if not any(not need.soft for need in one.left) and tells(place, topic, desk):
            pieces = told("article", one.passage.article, one.passage.span, desk, question.language)
            return Plan("occasion", 0.955, outcome(Answered, pieces, desk, question.language))
    return None


def _theirs(said: list[Said], speakers: tuple[str, ...]) -> list[Said]:
    return [one for one in said if one.found.fact.speaker in speakers]


def _mentioning(question: Question, desk: Desk) -> bool:
    """Tell whether it is asked if somebody is mentioned, not what they said."""
    return any(token.lower in hints(desk.lexicon, "mention") for token in question.tokens)


def _telling(speakers: tuple[str, ...], desk: Desk) -> list[Passage]:
    """Return the sentences in which a verb of saying stands right behind the speaker."""
    found = passages(likely_articles([], speakers, desk), desk)
    return [one for one in found if any(_tells_by(one, speakers, desk))]


def _tells_by(one: Passage, speakers: tuple[str, ...], desk: Desk) -> Iterator[bool]:
    for mention in one.mentions:
        if mention.name in speakers:
            behind = [token for token in one.tokens if token.start >= mention.span.end][:_BEHIND]
            yield any(match.entry.kind == "saying" for match in desk.lexicon.matches(behind))


def _unnamed(question: Question, said: list[Said], desk: Desk) -> Iterator[Plan]:
    chosen = [one for one in said if not one.left]
    if chosen:
        best = max(chosen, key=lambda one: one.score)
        yield _plan(0.86, spoken(best.found, desk, question.language, role=True), question, desk, (best,))


def _on_topic(theirs: list[Said], topic: Wanted, desk: Desk) -> list[Said]:
    """Return the quotations on the topic, the best first; a name in it must be met, a few words may be left."""
    words = max(1, len(topic.of("word")))
    fitting = [
        one
        for one in theirs
        if len(one.left) <= words * (1 - _ENOUGH) and one.score > 0 and all(_spared(need, desk) for need in one.left)
    ]
    fitting.sort(key=lambda one: (len(one.left), -one.score))
    return [one for one in fitting if len(one.left) == len(fitting[0].left) and one.score >= fitting[0].score - 0.2]


def _spared(need: Need, desk: Desk) -> bool:
    """Tell whether a word of the topic may be left over: one that the articles or the synonyms know."""
    grouped = any(not sense.startswith("=") for sense in need.senses)
    return need.kind == "word" and (grouped or bool(desk.snapshot.sentences([need.said], limit=1)))


def _own(question: Question, own: list[Fit], speakers: tuple[str, ...], desk: Desk) -> Plan:
    """Say that the words are the article's own; where it tells of the speaker itself, they just stand."""
    verbs = _verbs(question)
    best = max(own, key=lambda one: (one.score + 0.1 * _tells_of(one, speakers, verbs), -one.passage.span.start))
    theirs = _tells_of(best, speakers, verbs) == _NAMED_AND_TOLD
    key = "article" if theirs else "own_not_theirs" if speakers else "own_words"
    slots = {"speaker": speakers[0]} if speakers else {}
    pieces = told(key, best.passage.article, shown(best), desk, question.language, **slots)
    return Plan("statement of the article", 0.9, outcome(Answered, pieces, desk, question.language))


def _verbs(question: Question) -> set[str]:
    """Return the stems of the verbs of saying that the question asks with."""
    said = (term.said.lower() for term in question.of("aspect") if "say" in term.values)
    return {stem(word) for phrase in said for word in phrase.split()}


def _tells_of(one: Fit, speakers: tuple[str, ...], verbs: set[str]) -> int:
    named = bool(one.passage.names.intersection(speakers))
    return named + (named and any(f"={verb}" in one.passage.all for verb in verbs))


def _silent(question: Question, speaker: str, theirs: list[Said], desk: Desk) -> Plan:
    key = "no_quotation_about" if theirs else "no_quotation"
    instead = str(templates(desk, question.language)["suggest_said"]).format(speaker=speaker)
    silence = Unknown(
        text=str(phrases(desk, question.language)[key]).format(speaker=speaker),
        suggestions=(instead,) if theirs else (),
        missing=Missing("topic", speaker),
        confidence=0.8,
        language=question.language,
    )
    return Plan("no quotation", 0.8, silence)


def _plan(
    score: float,
    pieces: Pieces,
    question: Question,
    desk: Desk,
    said: tuple[Said, ...],
    kind: type[Answered] | type[Correction] = Answered,
) -> Plan:
    steps = tuple(
        Step("candidate", f"{one.found.fact.speaker}: {one.passage.text[:100]}", round(one.score, 2)) for one in said
    )
    return Plan("quotation", score, outcome(kind, pieces, desk, question.language, steps))
