"""Settings from the environment: prints lead to a site only where it has an address of its own."""

import pytest

from config import LOCAL_URL, Config

_SECRET = "a secret long enough for a real installation"


@pytest.mark.parametrize(
    ("address", "published"),
    [(None, False), ("", False), (LOCAL_URL, False), ("https://sampan.example.com", True)],
)
def test_a_site_is_published_once_it_has_an_address(
    address: str | None, *, published: bool
) -> None:
    environ = {"SAMPAN_SECRET_KEY": _SECRET}
    if address is not None:
        environ["SAMPAN_PUBLIC_URL"] = address
    config = Config.production(environ)
    assert config.published is published
    assert config.public_url == (address or LOCAL_URL)
