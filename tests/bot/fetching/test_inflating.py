from __future__ import annotations

import gzip
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.fetching.inflating import Inflater
from bot.fetching.refusing import LinkRefused

MOST = 1000


def raw(body: bytes) -> bytes:
    stream = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return stream.compress(body) + stream.flush()


packing = st.sampled_from(
    [("", bytes), ("identity", bytes), ("gzip", gzip.compress), ("deflate", zlib.compress), ("deflate", raw)]
)
# what inflates a thousand times, and what doesn't inflate at all
bodies = st.one_of(st.binary(max_size=2 * MOST), st.integers(0, 1_000_000).map(bytes))


def fed(encoding: str, packed: bytes, step: int) -> Inflater:
    inflater = Inflater(encoding, MOST)
    for start in range(0, len(packed), step):
        inflater.feed(packed[start : start + step])
        assert len(inflater.held) <= MOST + 1
    return inflater


@given(bodies, packing, st.integers(1, 500))
def test_a_body_is_the_same_in_whatever_pieces_it_comes(
    body: bytes, packing: tuple[str, type[bytes]], step: int
) -> None:
    encoding, pack = packing
    packed = pack(body)
    inflater = fed(encoding, packed, step)
    assert inflater.full == (len(body) > MOST or len(packed) > MOST)
    if not inflater.full:
        assert bytes(inflater.held) == body
        assert inflater.complete


@given(bodies, packing, st.data())
def test_a_body_that_is_cut_is_not_complete(body: bytes, packing: tuple[str, type[bytes]], data: st.DataObject) -> None:
    encoding, pack = packing
    packed = pack(body)
    cut = data.draw(st.integers(1, max(len(packed) - 1, 1)))
    inflater = fed(encoding, packed[:cut], 100)
    if encoding in ("gzip", "deflate") and cut < len(packed) and not inflater.full:
        assert not inflater.complete


@given(st.binary(max_size=3000), st.sampled_from(["", "gzip", "x-gzip", "deflate"]), st.integers(1, 500))
def test_any_bytes_are_held_or_refused(content: bytes, encoding: str, step: int) -> None:
    with suppress(zlib.error):
        fed(encoding, content, step)


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "nonsense", "GZIP"])
def test_what_is_not_accepted_is_refused(encoding: str) -> None:
    with pytest.raises(LinkRefused):
        Inflater(encoding, MOST)
