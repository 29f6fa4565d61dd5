package io.github.corsaudit.explain;

import tools.jackson.core.JsonGenerator;

/** Answers questions of one kind. */
interface QuestionKind {

  /**
   * Writes the answer as one JSON object.
   *
   * @param id what the answer is told apart by; as in the question
   * @throws InvalidQuestion before anything is written, if there is no answer
   */
  void answer(Json id, Json.Members question, JsonGenerator json) throws InvalidQuestion;
}
