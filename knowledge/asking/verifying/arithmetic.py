"""Sums as answers show them, worked out again: numbers, percentages, + - × ÷ and brackets, nothing else."""

from __future__ import annotations

import re
from typing import Final

_SCALES: Final = {"%": 0.01, "万": 1e4, "亿": 1e8, "倍": 1.0}  # what may follow a number
_PIECE = re.compile(r"\s*(?:(\d[\d,]*(?:\.\d+)?)|(.))", re.DOTALL)
_SIGNS: Final = {"×": "*", "÷": "/", "−": "-", "–": "-", "（": "(", "）": ")", "％": "%"}
_LONGEST = 200  # characters of a sum; longer ones are no sums


class SumError(ValueError):
    """What stands there is no sum, or has no result."""


def evaluate(expression: str) -> float:
    """Work out a sum such as ``31,250 / (1 + 14.5%)``; raises SumError for anything else."""
    sum_ = _Sum(_pieces(expression))
    value = sum_.sums()
    if sum_.rest:
        raise SumError(expression)
    return value


def numbers(expression: str) -> list[tuple[float, bool]]:
    """Return the numbers of a sum as they stand, each with whether it is a percentage; raises SumError."""
    pieces = _pieces(expression)
    return [(piece, pieces[at + 1 : at + 2] == ["%"]) for at, piece in enumerate(pieces) if isinstance(piece, float)]


def normal(expression: str) -> str:
    """Return the sum without spaces and thousands separators, with plain signs, for comparing."""
    return "".join(_SIGNS.get(character, character) for character in expression if character not in ", \u00a0\u202f")


def _pieces(expression: str) -> list[float | str]:
    if len(expression) > _LONGEST:
        raise SumError(expression[:40])
    pieces: list[float | str] = []
    for number, sign in _PIECE.findall(expression.strip()):
        if number:
            pieces.append(float(number.replace(",", "")))
        elif _SIGNS.get(sign, sign) in "+-*/()%万亿倍":
            pieces.append(_SIGNS.get(sign, sign))
        else:
            raise SumError(expression)
    return pieces


class _Sum:
    """Reads pieces from the left; each method is a level of the grammar."""

    def __init__(self, pieces: list[float | str]) -> None:
        self.rest = pieces[::-1]

    def sums(self) -> float:
        value = self._products()
        while self._next("+", "-"):
            sign = self.rest.pop()
            value += self._products() if sign == "+" else -self._products()
        return value

    def _products(self) -> float:
        value = self._factor()
        while self._next("*", "/"):
            if self.rest.pop() == "*":
                value *= self._factor()
            elif divisor := self._factor():
                value /= divisor
            else:
                raise SumError("division by zero")
        return value

    def _factor(self) -> float:
        if not self.rest:
            raise SumError("unfinished")
        piece = self.rest.pop()
        if piece == "-":
            return -self._factor()
        if piece == "(":
            value = self.sums()
            if not self._next(")"):
                raise SumError("unclosed")
            self.rest.pop()
        elif isinstance(piece, float):
            value = piece
        else:
            raise SumError(piece)
        while self._next(*_SCALES):
            value *= _SCALES[str(self.rest.pop())]
        return value

    def _next(self, *signs: str) -> bool:
        return bool(self.rest) and self.rest[-1] in signs
