"""Chinese within English text is told to voices and fonts, and nothing in it is ever markup."""

from flask import Flask

from app.web.help.scripts import marked


def test_chinese_runs_are_marked_on_english_pages(app: Flask) -> None:
    with app.test_request_context("/?lang=en"):
        assert marked("Ask for 磁检 <b>") == 'Ask for <span lang="zh-Hans">磁检</span> &lt;b&gt;'


def test_chinese_pages_need_no_mark(app: Flask) -> None:
    with app.test_request_context("/?lang=zh"):
        assert marked("磁检 <b>") == "磁检 &lt;b&gt;"
