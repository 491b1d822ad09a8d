"""Messages: a mention, a reply, a direct message, and the questions of channels that are listened to.

Quiet by default: what isn't for Byline, or isn't a question, gets nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import Awaitable, Collection
from dataclasses import dataclass

import discord
from discord.ext import commands

from bot import failing
from bot.answering import Answer, Answering
from bot.cards.card import paged
from bot.limiting import Once
from bot.responding import LONGEST, when
from bot.sending import edit_answer, language, notify, reply_with
from bot.wording import say
from knowledge.model import Outcome
from knowledge.store.people import Asked

SLOW = 1.0  # seconds until it is shown that an answer is being made
DAY = 86_400.0
SEEN = 10_000  # messages that are known not to be new
READABLE = (discord.MessageType.default, discord.MessageType.reply)
MOST = 2000  # characters of a question that are read
DIRECT_MEMORY = 30 * 60.0  # seconds that a direct message is a follow-up of the one before


@dataclass(frozen=True, slots=True)
class Addressed:
    """How a message is meant for Byline."""

    mention: bool = False
    direct: bool = False
    reply: int | None = None  # the message of ours that it replies to
    listening: bool = False


class Messages(commands.Cog):
    """Answer messages, and keep answers and questions together when a question is edited or deleted."""

    def __init__(self, bot: commands.Bot, answering: Answering, channels: Collection[int] = ()) -> None:
        self._bot = bot
        self._answering = answering
        self._listening = frozenset(channels)
        self._seen = Once(SEEN)
        self._hinted = Once(SEEN, DAY)
        self._told_to_wait = Once(SEEN, 20.0)
        self._last_direct: dict[int, tuple[int, float]] = {}
        self._working: dict[int, asyncio.Task[None]] = {}

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a message that is meant for Byline, once, however often the event comes."""
        if message.author.bot or message.webhook_id or message.type not in READABLE:
            return
        how = self._addressed(message)
        if how is None or self._answering.stopping or not self._seen.first(message.id):
            return
        task = asyncio.create_task(self._handle(message, how))
        self._working[message.id] = task
        task.add_done_callback(lambda _: self._working.pop(message.id, None))

    @commands.Cog.listener()
    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        """Answer the question anew when it was edited."""
        if not event.message.author.bot:
            await self._guarded(event.message, self._edited(event.message))

    @commands.Cog.listener()
    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        """Remove the answer with its question, and forget both."""
        await self._deleted(event.message_id)

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        """Remove the answers of many questions at once."""
        for id in event.message_ids:
            await self._deleted(id)

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Forget a server that Byline was removed from."""
        await self._answering.forget_place(str(guild.id))

    def _addressed(self, message: discord.Message) -> Addressed | None:
        reply = _replied_to(message, self._bot.user)
        mention = (
            self._bot.user is not None
            and f"{self._bot.user.id}>" in message.content
            and (self._bot.user in message.mentions)
        )
        listening = message.channel.id in self._listening
        direct = message.guild is None
        return Addressed(mention, direct, reply, listening) if mention or direct or reply or listening else None

    async def _handle(self, message: discord.Message, how: Addressed) -> None:
        await self._guarded(message, self._answer(message, how))

    async def _answer(self, message: discord.Message, how: Addressed) -> None:
        question = self._question(message)
        if not question:
            await self._hint(message, how)
            return
        if await self._too_soon(message, how):
            return
        asked = Asked(
            str(message.id),
            question,
            _place(message),
            str(message.channel.id),
            context=await self._context(message, how),
        )
        answer = await self._answer_showing(message, asked, how)
        if _worth(answer.outcome, question, how):
            self._answering.remember(answer)
            sent = await reply_with(message, paged(answer.card, asked.id))
            if how.direct:
                self._last_direct.pop(message.channel.id, None)
                self._last_direct[message.channel.id] = (sent.id, message.created_at.timestamp())
                while len(self._last_direct) > SEEN:
                    del self._last_direct[next(iter(self._last_direct))]
            await self._answering.keep_soon(answer, sent.id)
        elif how.reply and answer.outcome.kind == "help":
            await message.add_reaction("👍")

    async def _answer_showing(self, message: discord.Message, asked: Asked, how: Addressed) -> Answer:
        """Answer, and show that it takes a while where it does and somebody waits for it."""
        task = asyncio.create_task(self._answering.answer(asked))
        await asyncio.wait({task}, timeout=SLOW)
        if not task.done() and not _only_listening(how):
            with contextlib.suppress(discord.HTTPException):
                await message.channel.typing()
        async with asyncio.timeout(LONGEST):
            return await task

    async def _edited(self, message: discord.Message) -> None:
        if working := self._working.get(message.id):
            await asyncio.wait({working})
        question = self._question(message)
        asked = await self._answering.find(str(message.id)) if question else None
        if asked is None or asked.message is None or question == asked.question:
            return
        answer = await self._answering.answer(
            Asked(asked.id, question, asked.place, asked.channel, asked.message, asked.context)
        )
        await self._answering.keep(answer, int(asked.message))
        await edit_answer(message, int(asked.message), paged(answer.card, asked.id))

    async def _deleted(self, id: int) -> None:
        if working := self._working.get(id):
            await asyncio.wait({working})
        people = self._answering.engine.people
        asked = await people(lambda ledger: ledger.asked(str(id)) or ledger.answer(str(id)))
        if asked is None:
            return
        await people(lambda ledger: ledger.forget(asked.id))
        if asked.id == str(id) and asked.message and asked.channel:
            channel = self._bot.get_partial_messageable(int(asked.channel))
            try:
                await channel.get_partial_message(int(asked.message)).delete()
            except discord.HTTPException as error:
                failing.told(error, "en", {"message_id": id})

    async def _hint(self, message: discord.Message, how: Addressed) -> None:
        """Say once a day why an empty reply can't be read; show what can be asked to who only mentions."""
        if how.mention or how.direct:
            answer = await self._answering.answer(Asked(str(message.id), "help"))
            await reply_with(message, paged(answer.card, answer.asked.id))
        elif how.reply and self._hinted.first(message.author.id):
            await message.reply(say(language(message), "said.hint"), mention_author=False)

    async def _too_soon(self, message: discord.Message, how: Addressed) -> bool:
        early = self._answering.too_soon(message.author.id, None if how.direct else message.channel.id)
        if early is None:
            return False
        word, seconds = early
        if not _only_listening(how) and self._told_to_wait.first(message.author.id):
            await message.reply(say(language(message), word, when=when(seconds)), mention_author=False)
        return True

    async def _context(self, message: discord.Message, how: Addressed) -> tuple[str, ...]:
        earlier = how.reply
        if earlier is None and how.direct and message.channel.id in self._last_direct:
            id, at = self._last_direct[message.channel.id]
            earlier = id if message.created_at.timestamp() - at < DIRECT_MEMORY else None
        return await self._answering.context_of(earlier)

    def _question(self, message: discord.Message) -> str:
        me = self._bot.user.id if self._bot.user else 0
        return re.sub(rf"<@!?{me}>", " ", message.content)[:MOST].strip()

    async def _guarded(self, message: discord.Message, work: Awaitable[None]) -> None:
        try:
            async with self._answering.working():
                await work
        except Exception as error:  # noqa: BLE001 - the table says what each means
            await notify(message, error)


def _replied_to(message: discord.Message, me: discord.abc.User | None) -> int | None:
    """Return the message of ours that this one replies to."""
    reference = message.reference
    if reference is None or reference.message_id is None or me is None:
        return None
    resolved = reference.resolved
    return reference.message_id if isinstance(resolved, discord.Message) and resolved.author.id == me.id else None


def _place(message: discord.Message) -> str | None:
    return str(message.guild.id) if message.guild else None


def _only_listening(how: Addressed) -> bool:
    return how.listening and not (how.mention or how.direct or how.reply)


def _worth(outcome: Outcome, question: str, how: Addressed) -> bool:
    """Tell whether an outcome is worth a card: always to who asks us, else only where something was asked."""
    if how.mention or how.direct:
        return True
    asks = (
        "?" in question
        or "？" in question
        or any(
            step.what == "slot" and step.text.startswith(("aspect", "metric", "name", "period"))
            for step in outcome.steps
        )
    )
    if _only_listening(how):
        return asks and outcome.kind in ("answer", "computed")
    return outcome.kind != "help" and (asks or outcome.kind != "unknown")
