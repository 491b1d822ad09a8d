"""The exceptions of the knowledge side; asking has outcomes instead, these are for broken things.

BylineError
├── ArticleError        an article file can't be read; the others go in
├── EditError           a change of the articles is refused, and nothing was changed
├── LexiconError        a word list is malformed
└── StoreError          the database can't be used
    ├── StoreLocked     another process holds it
    ├── StoreReadOnly   it, or its folder, can't be written
    ├── StoreTooNew     a newer Byline wrote it
    └── StoreDamaged    it is no database, or a broken one

Every message names the thing that failed and says what to do next.
"""


class BylineError(Exception):
    """Base of all errors that Byline raises on purpose."""


class ArticleError(BylineError):
    """An article file that can't be read; the message names the file, the reason and what to do.

    ``code`` tells kinds of reasons apart, as ``EditError`` has them.
    """

    def __init__(self, file: str, reason: str, code: str = "unreadable") -> None:
        super().__init__(f"{file}: {reason}")
        self.file = file
        self.reason = reason
        self.code = code


class EditError(BylineError):
    """A change of the articles that is refused; ``code`` names the reason for faces that speak other languages."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class LexiconError(BylineError):
    """A word list that doesn't follow its schema; the message names the file and the entry."""


class StoreError(BylineError):
    """The knowledge database can't be used."""


class StoreLocked(StoreError):
    """Another process holds the database for longer than we wait."""


class StoreReadOnly(StoreError):
    """The database or its folder can't be written."""


class StoreTooNew(StoreError):
    """The database was written by a newer Byline."""


class StoreDamaged(StoreError):
    """The file is not a database, or a damaged one."""
