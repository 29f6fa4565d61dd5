package io.github.corsaudit.browser;

/** Whoever answers: given headers, the prediction for a declared policy, or a live server. */
@FunctionalInterface
public interface Server {

  /** Returns what the server answers; equal requests are asked once in a judgement. */
  Reply reply(SentRequest request);
}
