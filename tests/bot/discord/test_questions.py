"""Slash commands: answers, look-ups, privacy, completion, languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from bot.client import Client
from bot.wording import words
from knowledge.model import Language
from tests.discord_server import Actor, DiscordServer, Frame, May

connected = pytest.mark.usefixtures("byline")


@connected
async def test_ask_answers_for_all(ann: Actor) -> None:
    card = await ann.uses("/ask", question="how many m9 delivered in june?").message()
    assert "17,241" in card.text
    assert not card.private


@connected
async def test_ask_answers_privately_when_asked_to(ann: Actor) -> None:
    assert (await ann.uses("/ask", question="m9 orders?", private=True).message()).private


@connected
async def test_what_is_unknown_is_private(ann: Actor) -> None:
    card = await ann.uses("/ask", question="how much does the m7 cost?").message()
    assert card.private
    assert "M7" in card.text


@connected
async def test_sales_gives_deliveries_and_orders_each_with_its_name(ann: Actor) -> None:
    card = await ann.uses("/sales", model="m9").message()
    answers = next(part["content"] for part in card.parts() if "content" in part).split("\n")
    assert any("17,241" in text and "delivered" in text and "orders" not in text for text in answers)
    assert any("100,000" in text and "orders" in text and "delivered" not in text for text in answers)


@connected
async def test_commands_work_in_direct_messages(ann: Actor) -> None:
    assert "17,241" in (await ann.uses("/sales", ann.direct, model="m9", period="June 2024").message()).text


@connected
@pytest.mark.parametrize("typed", ["m9", "wenj", "wenjei m9", "问界", "AITO"], ids=str)
async def test_a_model_is_completed(ann: Actor, typed: str) -> None:
    choices = await ann.types("/sales", model=typed).choices()
    assert "AITO M9" in [choice["value"] for choice in choices]


@connected
@pytest.mark.parametrize("typed", ["m7", "zzzzzz"])
async def test_what_is_not_there_is_not_completed(ann: Actor, typed: str) -> None:
    assert await ann.types("/sales", model=typed).choices() == []


@connected
async def test_periods_articles_and_companies_are_completed(ann: Actor) -> None:
    assert [one["name"] for one in await ann.types("/sales", model="m9", period="ju").choices()] == ["June 2024"]
    assert len(await ann.types("/brief", article="").choices()) == 1
    assert "Seres" in [one["value"] for one in await ann.types("/partnership", company="ser").choices()]


@connected
async def test_sources_lists_the_articles(ann: Actor) -> None:
    card = await ann.uses("/sources").message()
    assert card.private
    assert "TapTechNews" in card.text
    assert "1 article" in card.text


@connected
async def test_brief_shows_the_newest_article(ann: Actor) -> None:
    card = await ann.uses("/brief").message()
    assert "Seres" in card.text
    assert card.text.count("> ") >= 3


@connected
async def test_quote_and_partnership_show_their_sentences(ann: Actor) -> None:
    assert "Zhang Xinghai" in (await ann.uses("/quote", speaker="zhang").message()).text
    card = await ann.uses("/partnership", company="seres").message()
    assert "Huawei" in card.text


@connected
async def test_help_offers_questions_to_press(ann: Actor) -> None:
    card = await ann.uses("/help").message()
    assert card.private
    assert "1 article" in card.text
    first = card.controls()[0]["label"]
    assert (await ann.clicks(card, first).message()).text.startswith("**")


@connected
async def test_what_is_stored_with_a_name_is_deleted(ann: Actor) -> None:
    card = await ann.uses("/ask", question="m9 orders?").message()
    await ann.clicks(card, "up").message()
    assert "1" in (await ann.uses("/forget").message()).text
    assert "0" in (await ann.uses("/forget").message()).text


@connected
async def test_every_command_is_described_in_both_languages(server: DiscordServer) -> None:
    for command in server.platform.commands:
        localised = command.get("description_localizations", {}) if command["type"] == 1 else {"zh-CN": "-"}
        assert "zh-CN" in command["name_localizations"]
        assert "zh-CN" in localised
        for option in inner(command):
            assert "zh-CN" in option["description_localizations"]
            assert "zh-CN" in option["name_localizations"]
        admins = command["name"] == "knowledge"
        assert command["contexts"] == ([0] if admins else [0, 1, 2])
        assert command["integration_types"] == ([0] if admins else [0, 1])
        assert command["default_member_permissions"] == (str(int(May.MANAGE_GUILD)) if admins else None)


def inner(command: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for option in command.get("options") or []:
        yield option
        yield from inner(option)


def slots(language: Language) -> dict[tuple[str, str], set[str]]:
    return {
        (group, name): set(re.findall(r"{(\w+)}", text))
        for group, named in words(language).items()
        for name, text in named.items()
    }


def test_both_languages_say_the_same_things() -> None:
    assert slots("en") == slots("zh")


@connected
async def test_a_chinese_speaker_is_told_in_chinese(server: DiscordServer) -> None:
    lin = server.member("lin", locale="zh-CN")
    assert "篇文章" in (await lin.uses("/sources").message()).text


@connected
async def test_presence_shows_what_is_known(server: DiscordServer) -> None:
    def shown() -> list[str]:
        presences = [frame.data for frame in server.transcript.of(Frame) if frame.op == 3]
        return [activity["state"] for presence in presences for activity in presence["activities"]]

    await server.until(shown)
    assert shown()[0].startswith("1 article, ")


@connected
async def test_a_chinese_speaker_is_answered_in_chinese(server: DiscordServer) -> None:
    lin = server.member("lin", locale="zh-CN")
    (period, *_) = await lin.types("/sales", model="m9", period="2024年6").choices()
    card = await lin.uses("/sales", model="问界M9", period=period["value"]).message()
    assert "交付量" in card.text
    assert "17,241" in card.text
    assert "上下文" in [control.get("label") for control in card.controls()]


async def test_commands_are_registered_only_when_they_changed(
    server: DiscordServer, byline: Client, engine: object, settings: object
) -> None:
    from tests.bot.discord.conftest import FAST

    assert server.platform.syncs == 1
    await byline.close()
    async with server.connects(Client(engine, settings, **FAST)):  # type: ignore[arg-type]
        assert server.platform.syncs == 1
