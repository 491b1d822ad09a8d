"""A message as a web page that looks like Discord's dark theme: enough to judge a card by, nothing more."""

from __future__ import annotations

import html
import re

from tests.discord_server import Message
from tests.discord_server.world import Payload

STYLE = """
body { margin: 0; background: #313338; color: #dbdee1; font: 16px/1.375 "Noto Sans", "DejaVu Sans", sans-serif;
       font-family: "gg sans", "Noto Sans", "Noto Sans CJK SC", sans-serif; width: 620px; padding: 16px; }
.name { color: #f2f3f5; font-weight: 600; } .app { background: #5865f2; color: #fff; border-radius: 3px;
       font-size: 10px; padding: 1px 4px; vertical-align: 2px; }
.asked { color: #b5bac1; margin: 0 0 14px; } .asked b { color: #f2f3f5; }
.card { background: #2b2d31; border: 1px solid #3f4147; border-left: 4px solid var(--tone); border-radius: 8px;
       padding: 12px 14px; margin-top: 6px; } .card > * + * { margin-top: 8px; }
.quote { border-left: 4px solid #4e5058; padding-left: 10px; } .small { font-size: 12.5px; color: #949ba4; }
hr { border: 0; border-top: 1px solid #3f4147; } b { color: #fff; } a { color: #00a8fc; text-decoration: none; }
.row { display: flex; gap: 8px; flex-wrap: wrap; } .button { background: #4e5058; color: #fff; border-radius: 4px;
       padding: 6px 14px; font-size: 14px; } .off { opacity: .5; }
.good { background: #248046; } .danger { background: #da373c; }
.menu { flex: 1; background: #1e1f22; border-radius: 4px; padding: 8px 12px; color: #949ba4; font-size: 15px; }
"""
_SMALL_OR_QUOTE = (("> ", "quote"), ("-# ", "small"))


def page(message: Message, asked: str) -> str:
    """Return the page of a message, under what was asked."""
    shown = "".join(_component(one) for one in message.components) or _text(message.content)
    head = f'<div class="name">Byline <span class="app">APP</span></div>{shown}'
    question = f'<p class="asked"><b>Ann</b><br>{html.escape(asked)}</p>'
    return f"<!doctype html><meta charset=utf-8><style>{STYLE}</style>{question}{head}"


def _component(one: Payload) -> str:
    inner = "".join(_component(held) for held in one.get("components", []))
    match one["type"]:
        case 17:
            tone = one["accent_color"]
            return f'<div class="card" style="--tone:#{0x3F4147 if tone is None else tone:06x}">{inner}</div>'
        case 10:
            return _text(one["content"])
        case 14:
            return "<hr>"
        case 1:
            return f'<div class="row">{inner}</div>'
        case 2:
            emoji = one.get("emoji", {}).get("name", "")
            off = " off" if one.get("disabled") else ""
            style = {3: " good", 4: " danger"}.get(one["style"], "")
            return f'<span class="button{style}{off}">{emoji} {html.escape(one.get("label", ""))}</span>'
        case 13:
            return f'<div class="menu">📎 {html.escape(one["name"])}</div>'
        case 3:
            return f'<div class="menu">{html.escape(one["placeholder"])}</div>'
        case _:
            return inner


def _text(markdown: str) -> str:
    return f"<div>{''.join(_line(line) for line in markdown.split(chr(10)))}</div>"


def _line(line: str) -> str:
    for sign, name in _SMALL_OR_QUOTE:
        if line.startswith(sign):
            return f'<div class="{name}">{_inline(line.removeprefix(sign))}</div>'
    bullet = "• " if line.startswith("- ") else ""
    return f"<div>{bullet}{_inline(line.removeprefix('- ') if bullet else line)}</div>"


def _inline(text: str) -> str:
    # what is disarmed waits in the private use area until the rest has been made sense of
    shown = re.sub(r"\\([^\w\s])", lambda found: chr(0xE000 + ord(found[1])), text.replace("\u200b", ""))
    shown = html.escape(shown, quote=False)
    shown = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", shown)
    shown = re.sub(r"(?<![\w*])\*([^*]+)\*", r"<i>\1</i>", shown)
    shown = re.sub(r"\[([^\]]+)\]\(&lt;(\S+?)&gt;\)", r'<a href="\2">\1</a>', shown)
    return re.sub("[\ue000-\ue0ff]", lambda found: html.escape(chr(ord(found[0]) - 0xE000)), shown)
