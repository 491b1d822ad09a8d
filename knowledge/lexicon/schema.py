"""What a lexicon entry may hold: for each kind of entry its own attributes and their types.

Every kind also takes the form keys (``FORMS``); ``ask`` holds forms that people use in
questions and articles don't. A new kind of word is a row here and entries in TOML.
"""

from __future__ import annotations

from collections.abc import Mapping

FORMS = ("en", "noun", "verb", "zh", "ask", "former", "ticker", "demonym")
NAME_KINDS = ("company", "brand", "model", "organisation", "place")

# words of questions, and lists of words: no article is searched for them
ASKED_KINDS = frozenset(
    (
        *("aspect", "chat", "filler", "light", "loose", "pronoun", "shorthand", "signal", "thing", "voice"),
        *("given", "plain", "surname"),
    )
)

_NAME: Mapping[str, type | tuple[type, ...]] = {
    "parent": str,
    "common": bool,
    "country": str,
    "trade": list,
    "shared": list,
}

KINDS: Mapping[str, Mapping[str, type | tuple[type, ...]]] = {
    **dict.fromkeys(NAME_KINDS, _NAME),
    # names: naming.toml, roles.toml
    "legal": {},
    "suffix": {"gives": str, "neutral": bool},
    "ending": {},  # a word of a trade that Chinese firms' names end in
    "trade": {},  # what a firm does, in words that describe it and don't name it
    "corporate": {},  # what firms do or have
    "title": {"gender": str},
    "given": {"gender": str},
    "surname": {},
    "plain": {"always": bool},
    "role": {"gender": str, "speaks": bool, "states": list},
    "descriptor": {"refers": list, "observes": bool},  # observes: what others sell
    # quotations, in saying.toml
    "saying": {"reports": str, "direct": bool},
    "speaker": {},
    "telling": {},
    "aside": {},
    # relations, in relations.toml
    "relation": {"shape": str, "tie": str, "turned": bool},
    # statements, in telltales.toml
    "telltale": {},
    "aspect": {},  # what a question asks for
    "thing": {},  # what is counted, whatever it is
    "loose": {"metrics": list},  # a word of questions that may mean any of these metrics
    "pronoun": {},
    "filler": {},
    "signal": {},  # tells how a clause of a question is meant
    "shorthand": {},  # a short form that people type; the name is the word it stands for
    "kindred": {"classes": list},  # a class by which people mean these as well
    "rival": {"kinds": list},  # a word for the kind of names that are set against each other ("which brand")
    "opposite": {"metrics": list, "against": list},  # metrics that deny each other: profit and loss
    "foreign": {"clear": list, "weak": list, "particles": list},  # a language that isn't read (foreign.toml)
    "script": {"pairs": str},  # characters to be read as others
    "voice": {},  # the article itself, given as the one that speaks
    "pinyin": {"characters": str},  # how the characters of names sound (pinyin.toml)
    "hint": {"words": list},  # words that tell how a sentence is meant
    "light": {},  # words of questions that ask for nothing themselves where only words answer
    "synonym": {
        "verbs": list,
        "nouns": list,
        "words": list,
        "against": str,
    },  # of questions and articles (synonyms.toml)
    "chat": {},  # a whole message that asks nothing of the articles
    # figures: metrics.toml, statistics.toml, gauges.toml, classes.toml, change.toml, modality.toml, cues.toml
    "metric": {
        "kind": str,
        "takes": list,
        "unit": str,
        "bare": bool,
        "weak": bool,
        "listed": bool,
        "pair": list,
        "per_share": str,
        "loss": str,
        "lost": bool,
        "firm": bool,  # of a firm, never of one of its models
        "national": bool,  # of a country or region, whoever counts it
        "modality": str,  # of what is to come by itself: a price target
        "worded": bool,  # goes by the article's word (gauges.toml)
    },
    "class": {
        "unit": str,
        "drive": bool,  # a kind of cars by what drives them
        "generic": bool,
        "goods": bool,
        "index": bool,  # goods that are counted in points: an index of shares
        "whole": bool,
        "narrows": bool,
        "adjective": bool,
        "clause": bool,
    },
    "division": {},  # a word that parts of a firm's business end in
    "compound": {},  # a word that stays whole
    "bland": {},  # words before a metric that narrow nothing
    "change": {"direction": str, "side": bool, "factor": (int, float), "money": bool},
    "modal": {"modality": str, "decided": bool},
    "cue": {"role": str, "rank": int},
    "narrower": {"role": str, "words": list},  # narrowing.toml
    # sentences, quantities and periods: sentences.toml, numbers.toml, bounds.toml, units.toml, periods.toml
    "abbreviation": {"role": str, "words": list},
    "opener": {"words": list},
    "notice": {"words": list},
    "caption": {"words": list},
    "number": {"value": (int, float), "part": str, "glued": bool, "level": bool, "unless": list},
    "label": {},
    "bound": {"sign": str, "after": bool, "direct": bool},
    "unit": {"family": str, "factor": float, "of": str},
    "coin": {"coin": str, "words": list},  # a currency that shares its short name, and words that tell its country
    "rate": {},
    "phrasal": {},
    "counting": {"words": list},
    "time": {"part": str, "value": int, "role": str, "basis": str, "days": list},
}
