"""Links that an admin gives: the page behind one, and the article on that page. Loads aiohttp, knows no Discord.

``Fetcher.fetch`` asks only the public internet, whatever a link, a name or a redirect says; ``read_page`` reads what
came in a process that can be stopped. Both raise ``LinkRefused``, which says what to do instead.
"""

from __future__ import annotations

from bot.fetching.fetcher import Fetcher, Limits, Page
from bot.fetching.guard import Guard
from bot.fetching.pages import Fetched, read_page
from bot.fetching.refusing import LinkRefused

__all__ = ["Fetched", "Fetcher", "Guard", "Limits", "LinkRefused", "Page", "read_page"]
