package io.github.corsaudit.serve;

/** A server as its files describe it. It holds no state between requests. */
public interface Service {

  /** Returns whether it starts. */
  default Startup startup() {
    return Startup.OK;
  }

  /** Returns what it answers to one request. */
  Served answer(ServedRequest request);
}
