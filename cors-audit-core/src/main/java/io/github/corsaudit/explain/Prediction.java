package io.github.corsaudit.explain;

import io.github.corsaudit.serve.Served;
import io.github.corsaudit.serve.Service;
import io.github.corsaudit.serve.Startup;

/**
 * What a declared server answers.
 *
 * @param startup whether it starts; if it does not, it answers nothing
 * @param preflight to the question before the request, whether or not a browser asks it
 * @param response to the request itself
 */
record Prediction(Startup startup, Served preflight, Served response) {

  static Prediction of(Service service, DeclaredRequest request) {
    return new Prediction(
        service.startup(), service.answer(request.preflight()), service.answer(request.actual()));
  }
}
