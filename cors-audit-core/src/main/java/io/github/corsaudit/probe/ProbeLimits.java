package io.github.corsaudit.probe;

/**
 * How much is asked of servers, and how fast.
 *
 * @param rate requests per second to one host
 * @param concurrency targets asked at the same time
 * @param maxRequests requests to one target
 */
public record ProbeLimits(double rate, int concurrency, int maxRequests) {
  /** Checks that each lets something be asked. */
  public ProbeLimits {
    if (!(rate > 0) || concurrency < 1 || maxRequests < 1) {
      throw new IllegalArgumentException("limits that forbid all requests");
    }
  }

  /** Returns limits that no production server notices: twenty a second and host, thirty each. */
  public static ProbeLimits defaults() {
    return new ProbeLimits(20, 250, 30);
  }

  /** Returns the same with another number of requests per second and host. */
  public ProbeLimits withRate(double other) {
    return new ProbeLimits(other, concurrency, maxRequests);
  }

  /** Returns the same with another number of targets at a time. */
  public ProbeLimits withConcurrency(int other) {
    return new ProbeLimits(rate, other, maxRequests);
  }

  /** Returns the same with another number of requests per target. */
  public ProbeLimits withMaxRequests(int other) {
    return new ProbeLimits(rate, concurrency, other);
  }
}
