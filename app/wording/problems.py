"""Puts a problem into words, in either language."""

from app.domain.naming import Language
from app.domain.problems import Problem
from app.wording.figures import figures
from app.wording.messages import sentences
from app.wording.translations import translations


def say(problem: Problem, language: Language) -> str:
    """Return the sentence for `problem`; an unworded code is a programming error (KeyError)."""
    sentence = translations(language).gettext(sentences()[problem.code])
    return sentence % figures(problem.params, language)
