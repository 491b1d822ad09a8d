"""The commands of whoever keeps the articles, as the command line takes them; each loads only what it needs."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from bot.settings import Settings
from knowledge.reading.filing.folder import Shelf

if TYPE_CHECKING:
    from bot.shell.articles import Desk

Place = tuple[Path | str, Shelf]
Database = Callable[[argparse.Namespace, Settings], Place]
Options = Callable[[], argparse.ArgumentParser]
Run = Callable[[argparse.Namespace, Place], int]

NAMES = (
    ("articles", "add, list, show, remove and export articles, undo changes and show what was changed"),
    ("alias", "add, list and remove other names for what the articles name"),
    ("gaps", "show what was asked and the articles don't say, most asked first"),
    ("backup", "write articles, added names, votes and history to one file, while Byline runs or not"),
    ("restore", "check a backup, swap it in, and read its articles"),
)


def add_commands(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    options: Options,
    database: Database,
    day: Callable[[str], date],
) -> None:
    """Add the commands to those of the program; ``options`` gives the options that all of them take."""
    tops = {name: _command(commands, name, text, options) for name, text in NAMES}
    for name, run in (("gaps", _gaps), ("backup", _backup), ("restore", _restore)):
        _runs(tops[name], run, database)
    tops["gaps"].add_argument("--ignore", metavar="KEY", help="leave the gap with this key out from now on")
    tops["gaps"].add_argument("--limit", type=int, default=25, metavar="N", help="at most so many (default: 25)")
    tops["gaps"].add_argument("--json", action="store_true", help="print JSON, one object a line")
    for name in ("backup", "restore"):
        tops[name].add_argument("file", type=Path, metavar="FILE", help="the backup")
    _add_articles(tops["articles"], options, database, day)
    _add_alias(tops["alias"], options, database)


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, text: str, options: Options
) -> argparse.ArgumentParser:
    description = f"{text[0].upper()}{text[1:]}."
    return commands.add_parser(name, help=text, description=description, parents=[options()])


def _runs(parser: argparse.ArgumentParser, run: Run, database: Database) -> None:
    parser.set_defaults(run=lambda arguments, settings: run(arguments, database(arguments, settings)))


def _add_articles(
    top: argparse.ArgumentParser, options: Options, database: Database, day: Callable[[str], date]
) -> None:
    acts: Sequence[tuple[str, Run, str]] = (
        (
            "add",
            _at_desk(_add),
            "read articles and put them in: figures, warnings and what differs from what is known are shown",
        ),
        ("list", _at_desk(lambda desk, said: desk.list(" ".join(said.query))), "list the articles, newest first"),
        ("show", _at_desk(lambda desk, said: desk.show(said.id)), "show an article with what was read out of it"),
        ("remove", _at_desk(lambda desk, said: desk.remove(said.ids)), "take articles out; undo brings them back"),
        ("undo", _at_desk(lambda desk, _: desk.undo()), "undo the latest change; again, the one before"),
        ("history", _at_desk(lambda desk, _: desk.history()), "show who changed what, and when"),
        (
            "export",
            _at_desk(lambda desk, said: desk.export(said.file)),
            "write the articles as Markdown and the facts as CSV and JSON to a ZIP file",
        ),
    )
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    parsers = {name: _command(commands, name, text, options) for name, _, text in acts}
    for name, run, _ in acts:
        _runs(parsers[name], run, database)
        parsers[name].add_argument("--json", action="store_true", help="print JSON, one object a line")
    add = parsers["add"]
    add.add_argument(
        "files", nargs="+", metavar="FILE", help=".md, .txt or .html files, links, or - for standard input"
    )
    for name, text in (("title", "their title"), ("source", "who published them"), ("url", "where they are")):
        add.add_argument(f"--{name}", help=f"{text} (default: as they say)")
    add.add_argument(
        "--published", type=day, metavar="YYYY-MM-DD", help="the day of publication (default: as they say)"
    )
    add.add_argument("--preview", action="store_true", help="only show what would be read, and add nothing")
    parsers["list"].add_argument("query", nargs="*", metavar="WORD", help="words of title, source or identifier")
    parsers["show"].add_argument("id", metavar="ID", help="the article's identifier, its file's name without suffix")
    parsers["remove"].add_argument("ids", nargs="+", metavar="ID", help="identifiers of articles")
    parsers["export"].add_argument("file", type=Path, metavar="FILE", help="the ZIP file")


def _add_alias(top: argparse.ArgumentParser, options: Options, database: Database) -> None:
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    add = _command(commands, "add", "let a name stand for another, from the next build or reload on", options)
    add.add_argument("alias", metavar="ALIAS", help="the new name")
    add.add_argument("name", metavar="NAME", help="the name it stands for")
    remove = _command(commands, "remove", "take away a name that was added", options)
    remove.add_argument("alias", metavar="ALIAS", help="the name")
    shown = _command(commands, "list", "list the names that were added", options)
    shown.add_argument("--json", action="store_true", help="print JSON, one object a line")
    for parser, run in ((add, _alias_add), (remove, _alias_remove), (shown, _alias_list)):
        _runs(parser, run, database)


def _at_desk(work: Callable[[Desk, argparse.Namespace], int]) -> Run:
    def run(arguments: argparse.Namespace, place: Place) -> int:
        from bot.shell.articles import desk

        with desk(*place, as_json=arguments.json) as opened:
            return work(opened, arguments)

    return run


def _add(desk: Desk, arguments: argparse.Namespace) -> int:
    from knowledge.editing.material import Material

    said = Material(b"", None, "file", arguments.title, arguments.source, arguments.url, arguments.published)
    return desk.add(arguments.files, said, arguments.today, publish=not arguments.preview)


def _gaps(arguments: argparse.Namespace, place: Place) -> int:
    from bot.shell.asked import gaps

    return gaps(*place, arguments.ignore, arguments.limit, as_json=arguments.json)


def _backup(arguments: argparse.Namespace, place: Place) -> int:
    from bot.shell.archive import backup

    return backup(*place, arguments.file)


def _restore(arguments: argparse.Namespace, place: Place) -> int:
    from bot.shell.archive import restore

    return restore(*place, arguments.file)


def _alias_add(arguments: argparse.Namespace, place: Place) -> int:
    from bot.shell.names import add

    return add(*place, arguments.alias, arguments.name)


def _alias_remove(arguments: argparse.Namespace, place: Place) -> int:
    from bot.shell.names import remove

    return remove(*place, arguments.alias)


def _alias_list(arguments: argparse.Namespace, place: Place) -> int:
    from bot.shell.names import show

    return show(*place, as_json=arguments.json)
