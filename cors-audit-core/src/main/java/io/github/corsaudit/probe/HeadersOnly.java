package io.github.corsaudit.probe;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Gives bodies up before any of them is read: audits look at headers alone. Only a short one whose
 * length is known is let through and thrown away, since that is cheaper for both sides than a new
 * connection; what does not come in time is given up too.
 */
final class HeadersOnly implements BodyHandler<String> {
  private static final long SHORT = 4_096;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Deque<Draining> draining = new ArrayDeque<>();

  @Override
  public BodySubscriber<String> apply(ResponseInfo info) {
    long length = info.headers().firstValueAsLong("content-length").orElse(SHORT + 1);
    return new Draining(length <= SHORT);
  }

  private synchronized void remember(Draining body) {
    long now = System.nanoTime();
    draining.add(body);
    while (!draining.isEmpty() && draining.element().over(now)) {
      draining.remove().giveUp();
    }
  }

  private final class Draining implements BodySubscriber<String> {
    private final boolean wanted;
    private final long start = System.nanoTime();
    private volatile boolean done;
    private volatile Flow.Subscription body = new Nothing();

    Draining(boolean wanted) {
      this.wanted = wanted;
    }

    boolean over(long now) {
      return done || now - start > PATIENCE.toNanos();
    }

    void giveUp() {
      body.cancel();
    }

    /** The answer counts as complete with its header. */
    @Override
    public CompletionStage<String> getBody() {
      return CompletableFuture.completedFuture("");
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      body = subscription;
      if (wanted) {
        remember(this);
        subscription.request(Long.MAX_VALUE);
      } else {
        done = true;
        subscription.cancel();
      }
    }

    @Override
    public void onNext(List<ByteBuffer> part) {}

    @Override
    public void onError(Throwable error) {
      done = true;
    }

    @Override
    public void onComplete() {
      done = true;
    }
  }

  /** What there is to give up before a body has begun. */
  private static final class Nothing implements Flow.Subscription {
    @Override
    public void request(long count) {}

    @Override
    public void cancel() {}
  }
}
