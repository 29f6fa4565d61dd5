package io.github.corsaudit.probe;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Gives a body up before any of it is read: audits look at headers alone. */
final class HeadersOnly implements BodySubscriber<String> {
  @Override
  public CompletionStage<String> getBody() {
    return CompletableFuture.completedFuture("");
  }

  @Override
  public void onSubscribe(Flow.Subscription body) {
    body.cancel();
  }

  @Override
  public void onNext(List<ByteBuffer> part) {}

  @Override
  public void onError(Throwable error) {}

  @Override
  public void onComplete() {}
}
