"""Wires the application: settings, engine, languages, guards, and every area found."""

import pkgutil
from importlib import import_module
from typing import Final

from flask import Blueprint, Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from app import paths, web
from app.jobs.transport import with_queue
from app.persistence.session import make_engine
from app.web import database, errors, i18n, kept, large_uploads, logs, rendering, security
from config import Config

#: A file of 10 MB, the most that is taken, and the form around it.
MOST_UPLOADED: Final = 11 * 1024 * 1024


def wire(config: Config) -> Flask:
    """Return the web application for one installation."""
    app = Flask(
        "app",
        template_folder=str(paths.TEMPLATES),
        static_folder=str(paths.STATIC),
        static_url_path="/static",
    )
    app.config.update(
        SECRET_KEY=config.secret_key,
        TESTING=config.testing,
        MAX_CONTENT_LENGTH=MOST_UPLOADED,
        MAX_FORM_MEMORY_SIZE=MOST_UPLOADED,
        SESSION_COOKIE_NAME="sampan_page",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=config.https,
        SEND_FILE_MAX_AGE_DEFAULT=31_536_000,
        WTF_CSRF_TIME_LIMIT=None,
    )
    if config.proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=config.proxies)  # type: ignore[method-assign]
    app.extensions["sampan_config"] = config
    large_uploads.prepare(app)
    database.prepare(app, with_queue(make_engine(config.database_url), config.queue_url))
    logs.prepare(app)
    i18n.prepare(app)
    rendering.prepare(app)
    kept.prepare(app)
    security.prepare(app)
    errors.prepare(app)
    for blueprint in blueprints():
        app.register_blueprint(blueprint)
    return app


def blueprints() -> list[Blueprint]:
    """Return every `blueprint` found in the modules of app.web and the routes of its areas."""
    found = []
    for info in pkgutil.walk_packages(web.__path__, f"{web.__name__}."):
        blueprint = getattr(import_module(info.name), "blueprint", None)
        if isinstance(blueprint, Blueprint) and blueprint.import_name == info.name:
            found.append(blueprint)
    return found
