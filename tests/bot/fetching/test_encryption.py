"""Certificates are checked against the name in the link, though the connection goes to a number."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp.test_utils import RawTestServer

from bot.fetching import Fetcher, LinkRefused
from tests.bot.fetching.conftest import GUARD, HERE, PAGE, QUICK, Names, Site, leads, says

OPENSSL = shutil.which("openssl")
pytestmark = pytest.mark.skipif(OPENSSL is None, reason="making a certificate needs openssl")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Give the certificate and key of news.example."""
    folder = tmp_path_factory.mktemp("certificate")
    made, key = folder / "made.pem", folder / "key.pem"
    name = ("-subj", "/CN=news.example", "-addext", "subjectAltName=DNS:news.example")
    kind = ("-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2")
    command = [str(OPENSSL), "req", *kind, *name, "-keyout", str(key), "-out", str(made)]
    subprocess.run(command, check=True, capture_output=True)
    return made, key


@pytest.fixture
async def asked() -> list[str | None]:
    """Give the names that were asked for when connections began."""
    return []


@pytest.fixture
async def closed_site(certificate: tuple[Path, Path], asked: list[str | None]) -> AsyncIterator[Site]:
    site = Site({"/a": says()})
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*certificate)
    context.sni_callback = lambda _, name, __: asked.append(name)
    server = RawTestServer(site.answer, host=HERE, scheme="https")
    await server.start_server(ssl=context)
    site.port = server.port or 0
    yield site
    await server.close()


@pytest.fixture
def trusting(certificate: tuple[Path, Path], names: Names) -> Fetcher:
    """Give a fetcher that trusts this one certificate."""
    return Fetcher(GUARD, QUICK, names.look_up, ssl.create_default_context(cafile=certificate[0]))


async def test_the_certificate_is_asked_for_by_name(
    closed_site: Site, trusting: Fetcher, asked: list[str | None]
) -> None:
    page = await trusting.fetch(f"https://news.example:{closed_site.port}/a")
    assert page.content == PAGE.encode()
    assert set(asked) == {"news.example"}


async def test_a_certificate_for_another_name_is_refused(closed_site: Site, trusting: Fetcher) -> None:
    with pytest.raises(LinkRefused) as refused:
        await trusting.fetch(f"https://other.example:{closed_site.port}/a")
    assert refused.value.why == "certificate"


async def test_a_certificate_that_nobody_vouches_for_is_refused(closed_site: Site, fetcher: Fetcher) -> None:
    with pytest.raises(LinkRefused) as refused:
        await fetcher.fetch(f"https://news.example:{closed_site.port}/a")
    assert refused.value.why == "certificate"


async def test_no_redirect_gives_up_encryption(closed_site: Site, trusting: Fetcher) -> None:
    closed_site.answers["/a"] = leads(closed_site.at("/a"))
    with pytest.raises(LinkRefused) as refused:
        await trusting.fetch(f"https://news.example:{closed_site.port}/a")
    assert refused.value.why == "downgrade"
