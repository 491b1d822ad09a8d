"""The tables of the knowledge database, as migrations that are recorded in it.

A fact's ``key`` orders it: day of publication, reading, and place in the text counted down, so that
descending keys are the newest article first and in text order (see ``columns.key``). A reading is visible
once ``current`` names it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

from knowledge.store.connection import KNOWLEDGE

if TYPE_CHECKING:
    from sqlite_utils import Database

MIGRATIONS = Migrations("knowledge")
TOKENIZER = "unicode61 remove_diacritics 2"

_FACT = """key INTEGER PRIMARY KEY, reading INTEGER NOT NULL,
    start INTEGER NOT NULL, stop INTEGER NOT NULL, evidence TEXT NOT NULL"""

_ARTICLES = f"""
PRAGMA application_id = {KNOWLEDGE.application};
CREATE TABLE reading (
    id INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL UNIQUE, made_at REAL NOT NULL,
    article TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, body_hash TEXT NOT NULL, source TEXT, url TEXT,
    published TEXT, language TEXT NOT NULL, extracted INTEGER NOT NULL, added_by TEXT, added_at TEXT
);
CREATE TABLE current (
    article TEXT PRIMARY KEY, reading INTEGER NOT NULL UNIQUE REFERENCES reading(id), published TEXT
);
CREATE INDEX current_published ON current(published);
CREATE TABLE generation (id INTEGER PRIMARY KEY, made_at REAL NOT NULL);
CREATE TABLE file (
    name TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, recipe TEXT NOT NULL,
    fingerprint TEXT, error TEXT, day TEXT NOT NULL
);
"""

_FACTS = f"""
CREATE TABLE sentence (
    key INTEGER PRIMARY KEY, reading INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
    kind TEXT NOT NULL, paragraph INTEGER NOT NULL, words TEXT NOT NULL
);
CREATE INDEX sentence_place ON sentence(reading, start);
CREATE TABLE quantity (
    {_FACT}, value, value_to, unit TEXT, normal_unit TEXT, bound TEXT NOT NULL, direction TEXT, concept TEXT
);
CREATE INDEX quantity_reading ON quantity(reading);
CREATE TABLE figure (
    {_FACT}, subject TEXT NOT NULL, entity TEXT, metric TEXT NOT NULL, scopes TEXT, value, value_to, unit TEXT NOT NULL,
    bound TEXT NOT NULL, period TEXT, basis TEXT, modality TEXT, parent INTEGER,
    sentence_start INTEGER NOT NULL, sentence_stop INTEGER NOT NULL, via TEXT
);
CREATE INDEX figure_reading ON figure(reading);
CREATE INDEX figure_subject ON figure(subject, metric, period);
CREATE INDEX figure_entity ON figure(entity, metric, period);
CREATE INDEX figure_metric ON figure(metric, period);
CREATE TABLE quotation (
    {_FACT}, speaker TEXT NOT NULL, direct INTEGER NOT NULL, role TEXT, cue TEXT, partial INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL, sentence_stop INTEGER NOT NULL, via TEXT
);
CREATE INDEX quotation_reading ON quotation(reading);
CREATE INDEX quotation_speaker ON quotation(speaker);
CREATE TABLE relation ({_FACT}, a TEXT NOT NULL, b TEXT NOT NULL, kind TEXT NOT NULL);
CREATE INDEX relation_reading ON relation(reading);
CREATE INDEX relation_a ON relation(a);
CREATE INDEX relation_b ON relation(b);
CREATE INDEX relation_kind ON relation(kind);
CREATE TABLE statement ({_FACT}, about TEXT, kind TEXT NOT NULL);
CREATE INDEX statement_reading ON statement(reading);
CREATE INDEX statement_kind ON statement(kind);
CREATE TABLE mention ({_FACT}, name TEXT NOT NULL, kind TEXT NOT NULL);
CREATE INDEX mention_reading ON mention(reading);
CREATE INDEX mention_name ON mention(name);
CREATE TABLE time_mention ({_FACT});
CREATE INDEX time_mention_reading ON time_mention(reading);
CREATE TABLE name (
    key INTEGER PRIMARY KEY, reading INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, aliases TEXT, role TEXT
);
CREATE INDEX name_reading ON name(reading);
"""


# Counted per current reading, so that the names of all articles are known without looking at all articles.
_VOCABULARY = """
CREATE INDEX figure_of_subject ON figure(subject);
CREATE INDEX figure_of_entity ON figure(entity);
CREATE INDEX figure_of_metric ON figure(metric);
CREATE INDEX name_name ON name(name);
CREATE TABLE vocabulary (
    what TEXT NOT NULL, name TEXT NOT NULL, more TEXT NOT NULL, readings INTEGER NOT NULL,
    PRIMARY KEY (what, name, more)
) WITHOUT ROWID;
INSERT INTO vocabulary SELECT what, name, more, count(*) FROM (
    SELECT reading, 'subject' AS what, subject AS name, '' AS more FROM figure
    UNION SELECT reading, 'metric', metric, '' FROM figure
    UNION SELECT reading, 'name', name, kind FROM mention
    UNION SELECT reading, 'name', name, kind FROM name
    UNION SELECT reading, 'alias', name.name, json_each.value FROM name, json_each(name.aliases)
    UNION SELECT reading, 'role', name, role FROM name WHERE role IS NOT NULL
) JOIN current USING (reading) GROUP BY what, name, more;
"""


@MIGRATIONS()
def articles(db: Database) -> None:
    """Lay the articles, what is current of them, and the files they came from."""
    db.executescript(_ARTICLES)


@MIGRATIONS()
def facts(db: Database) -> None:
    """Lay a table for each noun that is read out of an article."""
    db.executescript(_FACTS)


@MIGRATIONS()
def search(db: Database) -> None:
    """Index the words of the sentences."""
    db.table("sentence").enable_fts(["words"], create_triggers=True, tokenize=TOKENIZER)


@MIGRATIONS()
def vocabulary(db: Database) -> None:
    """Count the names, subjects and metrics of what is current, and index figures in the order they are shown in."""
    db.executescript(_VOCABULARY)
