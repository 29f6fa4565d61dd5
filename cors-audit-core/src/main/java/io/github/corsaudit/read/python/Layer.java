package io.github.corsaudit.read.python;

import io.github.corsaudit.serve.Served;
import io.github.corsaudit.serve.ServedRequest;

/** One of the layers around an application, each of which may answer or change the answer. */
interface Layer {

  /** What a layer is wrapped around. */
  @FunctionalInterface
  interface Inner {
    /** Returns what is answered further inside. */
    Served answer(ServedRequest request);
  }

  /** Returns the answer that leaves this layer. */
  Served answer(ServedRequest request, Inner inner);
}
