"""The command line, and the composition root: settings and knowledge are opened here and handed on.

Exit status: 0 done, 1 some of the work failed (a line each on standard error), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import hashlib
import io
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from bot import settings as environment
from bot.settings import Settings
from bot.shell.parsing import add_commands
from knowledge.errors import BylineError
from knowledge.reading.filing.folder import Shelf

# the lexicon makes many objects that stay: collecting after every 700 of them would double the start
COLLECT = (100_000, 20, 20)
CONNECT_HINT = "No DISCORD_TOKEN is set, so this is the terminal chat; README.md says how to connect to Discord."


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    gc.set_threshold(*COLLECT)
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments, environment.load()))
    except BylineError as error:
        print(f"byline: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # the reader of our output has gone: there is nobody left to tell
        with contextlib.suppress(OSError):
            sys.stdout.close()
        return 1
    except KeyboardInterrupt:
        return 130


def run() -> int:
    """Run the command of the shell; what memory holds then is freed by the system, and not searched for cycles."""
    status = main()
    gc.freeze()
    return status


def database(arguments: argparse.Namespace, settings: Settings) -> tuple[Path | str, Shelf]:
    """Return the database and where the articles are, as the options and settings name them.

    A folder given by hand gets a database of its own, so that trying it out doesn't empty the usual one.
    """
    shelf = settings.shelf if arguments.articles is None else Shelf(arguments.articles)
    if arguments.db is not None:
        return (":memory:" if arguments.db == ":memory:" else Path(arguments.db)), shelf
    if arguments.articles is None:
        return settings.data / "byline.db", shelf
    mark = hashlib.sha256(str(shelf.own.resolve()).encode()).hexdigest()[:8]
    return settings.data / f"byline-{mark}.db", shelf


def _start(arguments: argparse.Namespace, settings: Settings) -> int:
    if settings.discord_token is None:
        print(CONNECT_HINT, file=sys.stderr)
        return _chat(arguments, settings)
    from bot.client import serve

    return serve(settings, *database(arguments, settings))


def _chat(arguments: argparse.Namespace, settings: Settings) -> int:
    from bot.chat import chat

    return chat(*database(arguments, settings), arguments.today, settings.data)


def _ask(arguments: argparse.Namespace, settings: Settings) -> int:
    from bot.commands import ask, ask_lines

    if arguments.question == "-" and arguments.json:
        return ask_lines(*database(arguments, settings), arguments.today, sys.stdin)
    return ask(*database(arguments, settings), arguments.today, arguments.question, as_json=arguments.json)


def _facts(arguments: argparse.Namespace, settings: Settings) -> int:
    from bot.commands import facts

    del settings
    return facts(arguments.files, arguments.today, as_json=arguments.json, as_csv=arguments.csv)


def _build(arguments: argparse.Namespace, settings: Settings) -> int:
    from bot.commands import build

    return build(*database(arguments, settings), as_json=arguments.json)


def _check(arguments: argparse.Namespace, settings: Settings) -> int:
    from bot.commands import check

    return check(*database(arguments, settings), as_json=arguments.json)


def _doctor(arguments: argparse.Namespace, settings: Settings) -> int:
    from bot.doctor import doctor

    return doctor(settings, *database(arguments, settings))


def _invite(arguments: argparse.Namespace, settings: Settings) -> int:
    from bot.inviting import invite

    del arguments
    return invite(settings)


def _forget(arguments: argparse.Namespace, settings: Settings) -> int:
    from bot.commands import forget

    return forget(*database(arguments, settings), arguments.person)


COMMANDS: Sequence[tuple[str, Callable[[argparse.Namespace, Settings], int], str]] = (
    ("chat", _chat, "open the terminal chat"),
    ("ask", _ask, "answer one question, or JSONL requests from standard input"),
    ("facts", _facts, "print what is read out of article files, touching no database"),
    ("build", _build, "bring the database up to date with the article folder"),
    ("check", _check, "verify every stored span and every index of the database"),
    ("doctor", _doctor, "look for what is wrong with token, intents, permissions, database and articles"),
    ("invite", _invite, "print the link that brings the bot to a Discord server"),
    ("forget", _forget, "delete what is stored with a person's identifier"),
)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="byline",
        description="Answer questions about the news, each figure with the sentence it came from.",
        epilog="Without a command: connect to Discord if DISCORD_TOKEN is set, else open the terminal chat.",
        parents=[_shared_options()],
    )
    parser.set_defaults(run=_start, articles=None, db=None, today=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    parsers = {}
    for name, run, text in COMMANDS:
        parsers[name] = commands.add_parser(
            name, help=text, description=f"{text[0].upper()}{text[1:]}.", parents=[_shared_options()]
        )
        parsers[name].set_defaults(run=run)
    add_commands(commands, _shared_options, database, _day)
    for name in ("ask", "facts", "build", "check"):
        parsers[name].add_argument("--json", action="store_true", help="print JSON, one object a line")
    parsers["ask"].add_argument(
        "question", metavar="QUESTION", help="the question, or - with --json for JSONL requests"
    )
    parsers["forget"].add_argument("person", metavar="ID", help="the person's number on Discord")
    parsers["facts"].add_argument("--csv", action="store_true", help="print the figures as CSV, one a row")
    parsers["facts"].add_argument("files", nargs="+", type=Path, metavar="FILE", help="article files")
    return parser


def _shared_options() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    # without defaults here, and made anew for each parser, which shares its defaults with its parents: a subcommand's
    # default would overwrite an option given before the subcommand
    options: Sequence[tuple[str, Callable[[str], object], str, str]] = (
        (
            "--articles",
            _folder,
            "DIR",
            "the article folder, alone (default: the data folder, else the shipped article)",
        ),
        ("--db", str, "FILE", "the database (default: in the data folder; :memory: is a temporary one)"),
        ("--today", _day, "YYYY-MM-DD", "what 'last month' and 'this year' are relative to (default: today)"),
    )
    for name, kind, metavar, text in options:
        shared.add_argument(name, type=kind, metavar=metavar, help=text, default=argparse.SUPPRESS)
    return shared


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as YYYY-MM-DD") from None


def _folder(text: str) -> Path:
    folder = Path(text)
    if not folder.is_dir():
        raise argparse.ArgumentTypeError(f"{text!r} is no folder; name one that holds articles")
    return folder


if __name__ == "__main__":
    sys.exit(run())
