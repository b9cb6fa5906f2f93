from alongside.apps.voices.models.answer import Answer, AnswerWords
from alongside.apps.voices.models.asks import Ask, AskRound, CallTry
from alongside.apps.voices.models.question import Question, QuestionText
from alongside.apps.voices.models.sheet import Pack, Reading, Sheet

__all__ = [
    "Answer",
    "AnswerWords",
    "Ask",
    "AskRound",
    "CallTry",
    "Pack",
    "Question",
    "QuestionText",
    "Reading",
    "Sheet",
]
