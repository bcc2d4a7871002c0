"""Settings from the environment; read once, by the application, the command and the migrations."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self
from urllib.parse import urlsplit

VAR: Final = Path("var")
#: Where `make run` answers, for this machine only.
LOCAL_URL: Final = "http://127.0.0.1:8000"
SHORTEST_SECRET: Final = 32


class MissingSettingError(RuntimeError):
    """Production was asked for without a setting it must not invent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What one installation needs to know about its surroundings."""

    database_url: str
    secret_key: str
    public_url: str = LOCAL_URL
    files: Path = VAR / "files"
    quota_megabytes: int = 2048
    demos: int = 50
    proxies: int = 0
    queue_url: str | None = None
    testing: bool = False

    @property
    def https(self) -> bool:
        """Return whether people reach the site over TLS, so cookies may insist on it."""
        return urlsplit(self.public_url).scheme == "https"

    @property
    def published(self) -> bool:
        """Return whether others reach the site by an address of its own, so prints lead there."""
        return self.public_url != LOCAL_URL

    @classmethod
    def production(cls, environ: Mapping[str, str] = os.environ) -> Self:
        """Return the settings of a real installation; refuses to start without a secret."""
        secret = environ.get("SAMPAN_SECRET_KEY", "")
        if len(secret) < SHORTEST_SECRET:
            raise MissingSettingError(
                "SAMPAN_SECRET_KEY is missing or shorter than 32 characters. Make one with: "
                "python -c 'import secrets; print(secrets.token_hex(32))'"
            )
        return cls._from(environ, secret)

    @classmethod
    def development(cls, environ: Mapping[str, str] = os.environ) -> Self:
        """Return the settings of `make run`: everything under var/, with a secret of its own."""
        return cls._from(environ, environ.get("SAMPAN_SECRET_KEY") or _own_secret())

    @classmethod
    def _from(cls, environ: Mapping[str, str], secret: str) -> Self:
        return cls(
            database_url=database_address(environ),
            secret_key=secret,
            public_url=environ.get("SAMPAN_PUBLIC_URL") or LOCAL_URL,
            files=Path(environ.get("SAMPAN_FILES", str(VAR / "files"))),
            quota_megabytes=int(environ.get("SAMPAN_QUOTA_MB", "2048")),
            demos=int(environ.get("SAMPAN_DEMOS", "50")),
            proxies=int(environ.get("SAMPAN_PROXIES", "0")),
            queue_url=environ.get("SAMPAN_QUEUE_URL"),
        )


def database_address(environ: Mapping[str, str] = os.environ) -> str:
    """Return where the database is; nothing is made by asking."""
    return environ.get("SAMPAN_DATABASE_URL", f"sqlite:///{VAR / 'sampan.db'}")


def _own_secret() -> str:
    """Return the secret kept under var/, made on first use and readable by its owner only."""
    path = VAR / "secret"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_hex(32), encoding="ascii")
    return path.read_text(encoding="ascii").strip()
