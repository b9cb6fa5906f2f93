from alongside.apps.voices.models.answer import Answer, AnswerWords
from alongside.apps.voices.models.question import Question, QuestionText
from alongside.apps.voices.models.sheet import Pack, Reading, Sheet

__all__ = ["Answer", "AnswerWords", "Pack", "Question", "QuestionText", "Reading", "Sheet"]
