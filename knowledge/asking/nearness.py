"""Whether two numbers are the same, as exactly as somebody said one of them."""

from __future__ import annotations


def close(said: float, value: float, *, loosely: bool = False) -> bool:
    """Tell whether ``said`` is ``value`` at the precision it was said with."""
    if said == value:
        return True
    digits = f"{said:.10f}".rstrip("0")
    step = 1.0
    if "." in digits and not digits.endswith("."):
        step = 10.0 ** -len(digits.partition(".")[2])
    else:
        while said and said % (step * 10) == 0:
            step *= 10
    if step <= 1 and said == int(said) and not loosely and value == int(value):
        return False
    return abs(said - value) <= (step if loosely else step / 2)
