"""Slow answers, errors, lost connections, malformed events, missing permissions: handled, logged, told."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from bot import responding
from bot.client import Client
from bot.engine import Engine
from bot.settings import SHIPPED, Settings
from knowledge.base import KnowledgeBase
from knowledge.errors import StoreDamaged, StoreLocked
from knowledge.lexicon import Lexicon
from knowledge.model import Outcome
from tests.bot.discord.conftest import FAST
from tests.discord_server import Actor, DiscordServer, Frame, InteractionFailed, May

connected = pytest.mark.usefixtures("byline")


class Held(Engine):
    """An engine that waits until it is let go, or fails."""

    def __init__(self, db: Path, lexicon: Lexicon) -> None:
        super().__init__(db, SHIPPED, lexicon)
        self.go = asyncio.Event()
        self.error: Exception | None = None

    async def ask(self, question: str, context: Sequence[str] = (), today: date | None = None) -> Outcome:
        """Answer when it is let go."""
        await self.go.wait()
        if self.error:
            raise self.error
        return await super().ask(question, context, today)


@pytest.fixture
async def held(
    server: DiscordServer, database: Path, lexicon: Lexicon, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Held]:
    """Give an engine that is held, with Byline connected to it and in a hurry to acknowledge."""
    monkeypatch.setattr(responding, "DIRECT", 0.02)
    monkeypatch.setattr(responding, "GUARD", 0.1)
    async with Held(database, lexicon) as engine:
        await engine.renew()
        async with server.connects(Client(engine, settings, **FAST)):
            yield engine


async def test_a_slow_answer_is_deferred_first(held: Held, ann: Actor) -> None:
    use = ann.uses("/ask", question="m9 orders?")
    assert (await use.answered())["type"] == 5
    held.go.set()
    card = await use.message()
    assert "100,000" in card.text
    assert not card.private


async def test_what_turns_out_unknown_late_is_private_all_the_same(held: Held, ann: Actor) -> None:
    use = ann.uses("/ask", question="m7 price?")
    await use.answered()
    held.go.set()
    card = await use.message()
    assert card.private
    assert use.original
    assert use.original.deleted


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (StoreLocked("it is in use"), "renewed"),
        (StoreDamaged("it is damaged"), "can't be read"),
        (TimeoutError(), "too long"),
        (ZeroDivisionError(), "went wrong"),
    ],
    ids=["locked", "damaged", "slow", "unexpected"],
)
async def test_a_failure_has_an_identifier(
    server: DiscordServer,
    held: Held,
    ann: Actor,
    error: Exception,
    said: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    held.error = error
    held.go.set()
    told = (await ann.uses("/ask", question="m9 orders?").message()).text
    ann.asks("m9 orders?")
    for text in (told, (await server.next_message()).text, (await server.next_message()).text):
        assert said in text
    logged = [record.__dict__["error_id"] for record in caplog.records if "error_id" in record.__dict__]
    assert any(id in told for id in logged)


async def test_the_guard_acknowledges_what_nobody_does(
    server: DiscordServer, held: Held, ann: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(responding, "DIRECT", 5.0)
    use = ann.uses("/ask", question="m9 orders?")
    assert (await use.answered())["data"]["flags"] & 64
    held.go.set()
    assert "100,000" in (await use.message()).text
    assert not server.transcript.complaints()


async def test_an_expired_interaction_is_dropped(server: DiscordServer, held: Held, ann: Actor) -> None:
    use = ann.uses("/ask", question="m9 orders?")
    use.expire()
    held.go.set()
    with pytest.raises(InteractionFailed):
        await use.answered()
    ann.asks("m9 orders?")
    assert "100,000" in (await server.next_message()).text


async def test_a_slow_answer_is_being_typed(
    server: DiscordServer, held: Held, ann: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.cogs.messages.SLOW", 0.02)
    ann.asks("m9 orders?")
    await server.until(lambda: server.transcript.calls("/typing"))
    held.go.set()
    assert "100,000" in (await server.next_message()).text


async def test_stopping_lets_answers_arrive(server: DiscordServer, held: Held, settings: Settings, ann: Actor) -> None:
    async with server.connects(client := Client(held, settings, **FAST)):
        ann.writes_directly("m9 orders?")
        await server.until(lambda: server.gateway.connected)
        await asyncio.sleep(0.05)
        closing = asyncio.create_task(client.close())
        await asyncio.sleep(0.01)
        assert not closing.done()
        held.go.set()
        await closing
    assert "100,000" in (await server.next_message()).text


@connected
@pytest.mark.parametrize(
    "frame",
    [
        {"op": 0, "t": "MESSAGE_CREATE", "s": 900, "d": {}},
        {"op": 0, "t": "INTERACTION_CREATE", "s": 900, "d": {"id": "x"}},
        {"op": 0, "t": "GUILD_CREATE", "s": 900, "d": None},
        {"op": 0, "t": "NO_SUCH_EVENT", "s": 900, "d": {}},
    ],
    ids=lambda frame: frame["t"],
)
async def test_a_malformed_event_is_dropped(
    server: DiscordServer, ann: Actor, frame: dict[str, object], caplog: pytest.LogCaptureFixture
) -> None:
    server.gateway.inject(frame)
    ann.asks("m9 orders?")
    assert "100,000" in (await server.next_message()).text
    dropped = [record for record in caplog.records if "malformed" in record.message]
    assert len(dropped) == (frame["t"] != "NO_SUCH_EVENT")


@connected
@pytest.mark.parametrize("frame", ["{", "[]", '{"op": 10}', '{"op": 0, "t": "READY", "d": {}, "s": 1}'])
async def test_a_malformed_frame_costs_only_the_connection(
    server: DiscordServer, ann: Actor, frame: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _hurry(monkeypatch)
    server.gateway.inject(frame)
    await server.until(lambda: len(server.gateway.sessions) == 2)
    ann.asks("m9 orders?")
    assert "100,000" in (await server.next_message()).text


@connected
async def test_a_connection_lost_in_mid_answer_doubles_nothing(
    server: DiscordServer, ann: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    _hurry(monkeypatch)
    question = ann.asks("m9 orders?")
    await server.next_message()
    server.gateway.cut()
    await server.until(lambda: server.gateway.connected)
    server.gateway.repeat("MESSAGE_CREATE")
    ann.asks("m9 deliveries?")
    assert (await server.next_message()).reference is not question


@connected
@pytest.mark.parametrize("done", [True, False], ids=["reply lost", "request lost"])
async def test_a_broken_request_is_sent_again_once(server: DiscordServer, ann: Actor, done: bool) -> None:
    server.breaks("POST /channels", done=done)
    question = ann.asks("m9 orders?")
    await server.until(lambda: len(server.transcript.calls("POST /channels")) == 2)
    answers = [one for one in server.general.messages.values() if one.reference is question]
    assert len(answers) == 1


@connected
@pytest.mark.parametrize("done", [True, False], ids=["reply lost", "request lost"])
async def test_a_broken_response_is_shown_once(server: DiscordServer, ann: Actor, done: bool) -> None:
    server.breaks("callback", done=done)
    use = ann.uses("/ask", question="m9 orders?")
    await server.until(lambda: len(server.transcript.calls("callback")) == 2)
    assert "100,000" in (await use.message()).text
    assert len(use.messages) == 1


@connected
async def test_a_server_error_is_survived(server: DiscordServer, ann: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    _hurry(monkeypatch)
    server.fails("POST /channels", 502, times=2, done=True)
    question = ann.asks("m9 orders?")
    await server.until(lambda: [call.status for call in server.transcript.calls("POST /channels")][-1:] == [200])
    assert len([one for one in server.general.messages.values() if one.reference is question]) == 1


@connected
async def test_refused_components_become_text(server: DiscordServer, ann: Actor) -> None:
    server.fails("POST /channels", 400, code=50035)
    ann.asks("m9 orders?")
    answer = await server.next_message()
    assert "100,000" in answer.content
    server.fails("callback", 400, code=50035)
    assert "100,000" in (await ann.uses("/ask", question="m9 orders?").message()).content


@connected
async def test_where_byline_may_not_write_it_says_so_directly(server: DiscordServer, ann: Actor) -> None:
    ann.asks("m9 orders?", server.channel("quiet", denied=May.SEND_MESSAGES))
    told = await server.next_message()
    assert told.channel is ann.direct
    assert "may not write" in told.text


@connected
async def test_a_deleted_channel_is_let_go(server: DiscordServer, ann: Actor) -> None:
    gone = server.channel("gone")
    ann.asks("m9 orders?", gone)
    server.platform.remove_channel(gone)
    ann.asks("m9 orders?")
    assert (await server.next_message()).channel is server.general


@connected
async def test_rate_limits_are_waited_for(server: DiscordServer, ann: Actor) -> None:
    server.limits("POST /channels/{channel_id}/messages", 2, 0.2, told=False)
    for _ in range(5):
        ann.asks("m9 orders?")
    answers = [await server.next_message() for _ in range(5)]
    assert len({answer.reference for answer in answers}) == 5


@connected
async def test_a_server_that_removes_byline_is_forgotten(server: DiscordServer, engine: Engine, ann: Actor) -> None:
    question = ann.asks("m9 orders?")
    await server.next_message()
    server.platform.remove_guild(server.guild)
    for _ in range(100):
        if await engine.people(lambda people: people.asked(str(question.id))) is None:
            return
        await asyncio.sleep(0.01)
    pytest.fail("still remembered")


async def test_nothing_can_ping(server: DiscordServer, byline: Client, ann: Actor) -> None:
    ann.asks("m9 orders? @everyone <@&1>")
    await server.next_message()
    sent = server.transcript.calls("POST /channels")[-1].body
    assert sent["allowed_mentions"] == {"parse": [], "replied_user": False}
    assert byline.allowed_mentions


def _hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let waits between attempts take a hundredth of their time."""
    sleep = asyncio.sleep
    monkeypatch.setattr(asyncio, "sleep", lambda seconds, *more: sleep(seconds / 100, *more))
    logging.getLogger("discord").setLevel(logging.CRITICAL)


async def test_new_knowledge_of_another_process_is_taken_in(
    server: DiscordServer, database: Path, lexicon: Lexicon, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.client.RENEWAL", 0.02)
    async with Engine(database, SHIPPED, lexicon) as engine, server.connects(Client(engine, settings, **FAST)):
        (settings.data / "articles").mkdir()
        text = "---\ntitle: Vans\nsource: Post\npublished: 2025-03-04\n---\nNorthwind sold 5,120 vans in February."
        (settings.data / "articles" / "vans.md").write_text(text, encoding="utf-8")
        with KnowledgeBase.open(database, settings.data / "articles", lexicon) as other:
            other.refresh()
        await server.until(
            lambda: any("1 article, 1 figure" in str(frame.data) for frame in server.transcript.of(Frame))
        )
