"""Whether two numbers are the same, as exactly as somebody said one of them."""

from __future__ import annotations

_ROUNDED = 0.02  # how far a rounded number may lie from the exact one, as a share of it
_ABOUT = 0.1  # the same for one said to be about so much
_CUT = 0.005  # the same for one whose decimals are left away, not rounded ("512 percent" of 512.75)


def close(said: float, value: float, *, loosely: bool = False) -> bool:
    """Tell whether ``said`` is ``value`` at the precision it was said with ("31k" is 31,250)."""
    if said == value:
        return True
    step = _step(said)
    if step <= 1 and said == int(said) and value == int(value) and not loosely:
        return False
    share = abs(said - value) / max(abs(said), abs(value), 1e-9)
    if said == int(value) and share <= _CUT:
        return True
    return share <= (_ABOUT if loosely else _ROUNDED) and abs(said - value) <= (step if loosely else step / 2)


def _step(said: float) -> float:
    """Return what one is worth in the last digit that counts."""
    digits = f"{said:.10f}".rstrip("0")
    if not digits.endswith("."):
        return float(10.0 ** -len(digits.partition(".")[2]))
    step = 1.0
    while said and said % (step * 10) == 0:
        step *= 10
    return step
