"""Read news articles and answer questions about them, with citations.

``KnowledgeBase`` is the door; ``knowledge.model`` has the nouns it speaks in, ``knowledge.errors`` what it raises.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase, Refresh

__all__ = ["KnowledgeBase", "Refresh"]


def __getattr__(name: str) -> Any:
    """Import the door only when somebody comes through it, so that a part costs no more than itself."""
    if name in __all__:
        from knowledge import base

        return getattr(base, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
