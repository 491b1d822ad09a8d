"""Draw cards: ``make preview`` writes a page and, where there is a Chromium, a picture of each."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from bot.client import Client
from bot.engine import Engine
from bot.settings import SHIPPED, Settings
from tests.discord_server import DiscordServer, Message
from tests.preview.page import page

FOLDER = Path(__file__).parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "headless_shell")
ASKED = {
    "answer": "how many m9 in june?",
    "computed": "m9 share of aito?",
    "unknown": "how much is the m7?",
    "clarify": "how many in june?",
    "chinese": "问界M9六月交付多少？",
    "sales": "/sales m9",
    "brief": "/brief",
    "context": "Context",
}


async def shown() -> AsyncIterator[tuple[str, str, Message]]:
    """Yield what Byline shows for each of ``ASKED``, with its name and what was asked."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder), person_limit=0, channel_limit=0)
        async with DiscordServer() as server, Engine(Path(folder) / "byline.db", SHIPPED) as engine:
            await engine.refresh()
            async with server.connects(Client(engine, settings, guild_ready_timeout=0.1)):
                ann = server.member("ann")
                ann.asks(ASKED["answer"])
                answer = await server.next_message()
                for name, text in ASKED.items():
                    match text.split(" "):
                        case ["Context"]:
                            use = ann.clicks(answer, "Context")
                        case ["/sales", model]:
                            use = ann.uses("/sales", model=model)
                        case [command] if command.startswith("/"):
                            use = ann.uses(command)
                        case _:
                            use = ann.uses("/ask", question=text)
                    yield name, text, await use.message()


async def draw() -> int:
    """Write the pages and pictures; return the exit status."""
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    with tempfile.TemporaryDirectory() as folder:
        async for name, asked, message in shown():
            path = Path(folder) / f"{name}.html"
            path.write_text(page(message, asked), encoding="utf-8")
            if browser:
                await asyncio.to_thread(_picture, browser, path, FOLDER / f"{name}.png")
                print(f"{FOLDER / name}.png")
            else:
                print(shutil.copy(path, FOLDER))
    if not browser:
        print("There is no Chromium here, so these are pages and no pictures.", file=sys.stderr)
    return 0


def _picture(browser: str, source: Path, target: Path) -> None:
    """Let the browser draw a page, as high as it turns out to be."""
    quiet = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=2")
    measure = "--dump-dom"
    probe = source.with_suffix(".probe.html")
    script = "<script>document.title=Math.ceil(document.documentElement.getBoundingClientRect().height)</script>"
    probe.write_text(source.read_text(encoding="utf-8") + script, encoding="utf-8")
    dom = subprocess.run([browser, *quiet, measure, probe.as_uri()], capture_output=True, text=True, check=True).stdout
    height = int(dom.split("<title>")[1].split("</title>")[0]) + 8
    command = [browser, *quiet, f"--window-size=652,{height}", f"--screenshot={target}", source.as_uri()]
    subprocess.run(command, capture_output=True, check=True)


if __name__ == "__main__":
    sys.exit(asyncio.run(draw()))
