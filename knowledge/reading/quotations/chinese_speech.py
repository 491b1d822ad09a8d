"""Attributions in Chinese: "X表示，…", "据X报道，…", "记者从X获悉，…", "X公布的财报显示，…"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.lexicon import wordlists
from knowledge.reading.names.chinese_names import spoken
from knowledge.reading.names.mentioned import Place
from knowledge.reading.phrases import Line
from knowledge.reading.quotations.attributed import Attribution
from knowledge.reading.quotations.speaker import Speaker
from knowledge.reading.quotations.speakers import Speakers

_LISTS = wordlists.of(__name__)
_SOURCES = _LISTS.words("sources")
_HEARD = _LISTS.words("heard")
_COMMAS = frozenset("，,：:")
_NOT_SPEAKING = _LISTS.words("not_speaking")
# Verbs that tell of saying only where a comma or the words follow at once.
_LOOSE = _LISTS.words("loose")
_DATA = _LISTS.words("data")
_MEDIA = _LISTS.forms("media")
_TOWARDS = ("对", "向", "和")
_SAID = _LISTS.words("said")
_CALLED = _LISTS.words("called")
_PAPERS = _LISTS.words("papers")
_SILENT = _LISTS.words("silent")
_ISSUED = _LISTS.forms("issued")
_SHORT = 5  # characters of "但他同时"
_FIRM = 8  # characters of a firm that only its verb tells
_FIRMS = _LISTS.forms("firms")
_REACH = 30  # characters between the speaker and the verb


def chinese_attributions(line: Line, speakers: Speakers) -> Iterator[Attribution]:
    """Yield the attributions of a Chinese sentence in text order, outside its quotations."""
    last = -1
    for at, matches in sorted(line.marks.get("saying", {}).items()):
        match = matches[0]
        inner = (
            match.entry.get("reports") == "source"
            and not _is_source(line, at, match.end)
            and _text(line, at, match.end) in _SOURCES
        )
        if (
            inner
            or _named_so(line, at, match.end)
            or match.pos != "zh"
            or at in line.quoted
            or at < last
            or not spoken(line.tokens, match.end)
            or (line.word(match.end) in _SAID and match.end in line.marks["saying"])  # 警告说 is read at its 说
        ):
            continue
        told = _source(line, at, match.end, speakers) if _is_source(line, at, match.end) else None
        told = told or _straight(line, at, match.end, speakers)
        if told and told.speaker:
            last = told.end
            speakers.remember(line.number, told.speaker)
            yield told


def _named_so(line: Line, at: int, end: int) -> bool:
    """Tell whether nobody says it: 被认为, 以下简称, 与诺瓦并称."""
    before = line.word(at - 1)
    called = _text(line, at, end) in ("称", "稱") and before in _CALLED
    return before == "被" or (called and not (before in "并並" and line.word(end) in _COMMAS))


def _text(line: Line, start: int, end: int) -> str:
    text, last = "", start and line.tokens[start - 1].end
    for token in line.tokens[start:end]:
        text += (" " if text and token.start > last and token.kind != "cjk" else "") + token.text
        last = token.end
    return text


def _is_source(line: Line, at: int, end: int) -> bool:
    return _text(line, at, end) in _SOURCES and (at == 0 or line.tokens[at - 1].kind == "mark")


def _source(line: Line, at: int, end: int, speakers: Speakers) -> Attribution | None:
    """Read "据X（当天）报道，…" and "据X，…": the source stands between 据 and the comma."""
    comma = next(
        (place for place in range(end, min(end + _REACH, len(line.tokens))) if line.word(place) in _COMMAS), None
    )
    if comma is None:
        return None
    speaker = _who(line, end, comma, speakers)
    return Attribution(line, speaker, "according to", at, comma + 1, "after", clause=True, verb=at) if speaker else None


def _straight(line: Line, at: int, end: int, speakers: Speakers) -> Attribution | None:
    """Read "X（日前）表示，…"; what was said begins behind the comma or right behind the verb."""
    first = next((place + 1 for place in range(at - 1, -1, -1) if line.word(place) in "，。；！？：,;“”"), 0)
    verb = _text(line, at, end)
    if verb in _HEARD:
        heard = next((place for place in range(at - 1, max(first - 1, -1), -1) if line.word(place) == "从"), None)
        first = heard + 1 if heard is not None else first
    speaker = _who(line, first, at, speakers)
    if line.word(end) in ("和", "与", "及"):
        return None  # 提出警告和批评
    if speaker is None or (verb == "公告" and any(word in _text(line, first, at) for word in _ISSUED)):
        return None
    after = end
    if verb == "告诉":
        near = range(end, min(end + _SHORT * 2, len(line.tokens)))
        after = next((place for place in near if line.word(place) in _COMMAS), len(line.tokens))
    if line.word(after) in _COMMAS:
        after += 1
    elif line.word(after) == "" or line.word(after) == "。":
        trailing = line.is_quote(first - 1) or line.is_quote(first - 2) or (line.behind and first == 0)
        return Attribution(line, speaker, verb, first, end, "before", clause=False, verb=at) if trailing else None
    clause = not line.is_quote(after) or _phrase(line, after)
    if _text(line, after, after + 2) in _SILENT:
        return None
    if verb in _LOOSE and line.word(end) not in _COMMAS:
        return None
    return Attribution(line, speaker, verb, first, after, "after", clause, verb=at)


def _phrase(line: Line, at: int) -> bool:
    """Tell whether words in marks only open what is told: 数据显示，“十四五”期间."""
    closing = next((place for place in range(at + 1, len(line.tokens)) if line.is_quote(place)), None)
    if closing is None or closing + 1 >= len(line.tokens) or line.word(closing - 1) in "。！？…":
        return False
    return line.tokens[closing + 1].kind == "cjk"


def _who(line: Line, start: int, end: int, speakers: Speakers) -> Speaker | None:
    """Read the speaker in a stretch of characters: a name with its title, a pronoun, or a word like 媒体."""
    end = _listener(line, start, _bracket(line, start, end))
    if line.word(start) == "《" and any(line.word(place) == "》" for place in range(start, end)):
        return Speaker(_text(line, start, end), "organisation")  # "《财经》杂志报道称"
    places = [
        place for place in speakers.names.resolver.places[line.number] if start <= place.token and place.end <= end
    ]
    able = [place for place in places if place.kind not in ("place", "event")]
    pronoun = next((at for at in range(start, min(start + 2, end)) if line.word(at) in ("他", "她")), None)
    if pronoun is not None and end - start <= _SHORT:
        return speakers.read(line.number, pronoun, pronoun + 1) or speakers.last(line.number)
    noun = _noun(line, start, end)
    able = [place for place in able if line.word(place.token - 1) not in _NOT_SPEAKING]
    if able:
        return _named(line, able[-1], noun, speakers)
    words = _text(line, start, end).removesuffix("方面")
    if not noun and 2 < len(words) <= _FIRM and words.endswith(_FIRMS):
        return Speaker(words, "company")
    if noun:
        text = _text(line, _lead(places, noun[0]), noun[1])
        earlier = speakers.last(line.number)
        if text in _DATA:
            return _data(line, speakers) or Speaker(text, "people")
        if text in _PAPERS and earlier:
            media = (speaker for _, speaker in reversed(speakers.recent) if speaker.kind == "people" or text != "报道")
            return next(media, Speaker(text, "people") if text == "报道" else earlier)
        return Speaker(text, "people")
    return None


def _data(line: Line, speakers: Speakers) -> Speaker | None:
    """Return whose data are shown: those of the body that told something last, which is no paper."""
    for spoke, one in reversed(speakers.recent):
        if one.kind in ("organisation", "company") and not one.name.endswith(_MEDIA):
            via = None if spoke == line.number else speakers.tagged[spoke].sentence.span
            return replace(one, via=via)
    return None


def _bracket(line: Line, start: int, end: int) -> int:
    """Step left over what explains a name in brackets: "高博（Adrian Mardell）表示"."""
    if line.tokens[end - 1].text not in "）)":
        return end
    opening = (place for place in range(end - 2, start, -1) if line.tokens[place].text in "（(")
    return next(opening, end)


def _listener(line: Line, start: int, end: int) -> int:
    """Leave out who was told: "负责人对《日报》记者表示"."""
    told = next((place for place in range(end - 1, start, -1) if line.word(place) in ("对", "向")), None)
    return told if told is not None and _text(line, told, end).endswith(("记者", "媒体")) else end


def _noun(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """Return the last noun that speaks in a stretch: 负责人, 分析师, 媒体, 财报."""
    found = [
        matches[0]
        for kind in ("role", "speaker", "descriptor")
        for at, matches in line.marks.get(kind, {}).items()
        if start <= at and matches[0].end <= end and matches[0].pos == "zh"
    ]
    people = [match for match in found if match.entry.name != "papers"]
    best = max(people or found, key=lambda match: (match.end, match.end - match.start), default=None)
    return (best.start, best.end) if best else None


def _lead(places: list[Place], noun: int) -> int:
    near = [place.token for place in places if place.end == noun]
    return near[0] if near else noun


def _named(line: Line, place: Place, noun: tuple[int, int] | None, speakers: Speakers) -> Speaker:
    words = _text(line, place.token, place.end)
    if place.kind == "person":
        role = speakers.names.roles.get(place.name)
        return Speaker(place.name, "person", role.text if role else None)
    titled = (
        noun
        and noun[0] >= place.end
        and noun[0] - place.end <= 3
        and line.word(place.end) not in _TOWARDS
        and any(at in line.marks.get("role", {}) for at in range(place.end, noun[1]))
    )
    if titled and noun:
        text = _text(line, place.token, noun[1])
        return Speaker(text, "person", text)
    return Speaker(words, place.kind)
