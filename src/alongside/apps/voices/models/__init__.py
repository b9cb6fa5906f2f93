from alongside.apps.voices.models.answer import Answer, AnswerWords
from alongside.apps.voices.models.question import Question, QuestionText

__all__ = ["Answer", "AnswerWords", "Question", "QuestionText"]
