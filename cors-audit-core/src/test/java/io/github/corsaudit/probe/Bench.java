package io.github.corsaudit.probe;

import io.github.corsaudit.probe.Lab.Call;
import io.github.corsaudit.probe.Lab.Reply;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Servers for the bench, put together from conditions and answers.
 *
 * @param id the name
 * @param url where it is
 * @param service what it does
 * @param expected what an audit should say: rule and severity, or {@code problem} and kind
 */
record Bench(String id, String url, Lab.Service service, List<String> expected) {
  static final String ORIGIN = "Access-Control-Allow-Origin: ";
  static final String CREDENTIALS = "Access-Control-Allow-Credentials: true";
  static final String VARY = "Vary: Origin";
  private static final String BASE = ".shop.example.com";

  @Override
  public String toString() {
    return id;
  }

  /** A server on a host of its own below {@code example.com}. */
  static Bench server(String id, Lab.Service service, String... expected) {
    return at("https://" + id + BASE + "/v1/me", id, service, expected);
  }

  static Bench at(String url, String id, Lab.Service service, String... expected) {
    return new Bench(id, url, service, List.of(expected));
  }

  static Reply plain(Call call) {
    return Reply.of(call.preflight() ? 204 : 200, "Content-Type: application/json");
  }

  /** Lets the asking origin in; a preflight gets a sound list of methods and headers. */
  static Reply grant(Call call, String... more) {
    Reply reply = plain(call).and(VARY, ORIGIN + call.origin()).and(more);
    return call.preflight() ? reply.and(lists()) : reply;
  }

  static String[] lists() {
    return new String[] {
      "Access-Control-Allow-Methods: GET, PUT, DELETE",
      "Access-Control-Allow-Headers: Content-Type, X-Test, X-Key, Authorization",
      "Access-Control-Max-Age: 600"
    };
  }

  static Reply refuse(Call call) {
    return plain(call).and(VARY);
  }

  /** Lets in whom a test says, with credentials. */
  static Lab.Service with(Predicate<Call> test) {
    return call -> asks(call) && test.test(call) ? grant(call, CREDENTIALS) : refuse(call);
  }

  /** Lets in whom a test says, without credentials. */
  static Lab.Service without(Predicate<Call> test) {
    return call -> asks(call) && test.test(call) ? grant(call) : refuse(call);
  }

  static boolean asks(Call call) {
    return call.header("origin").isPresent();
  }

  /** Lets in those that an expression matches as a whole, with credentials. */
  static Lab.Service matching(String expression) {
    Pattern pattern = Pattern.compile(expression);
    return with(call -> pattern.matcher(call.origin()).matches());
  }

  /** Lets in those in which an expression is found, with credentials. */
  static Lab.Service finding(String expression) {
    Pattern pattern = Pattern.compile(expression);
    return with(call -> pattern.matcher(call.origin()).find());
  }

  static boolean cookie(Call call) {
    return call.header("cookie").isPresent();
  }

  /** The same lines for everyone; preflights are answered soundly. */
  static Lab.Service constant(String... lines) {
    return call -> call.preflight() ? plain(call).and(lines).and(lists()) : plain(call).and(lines);
  }

  /** Answers preflights in its own way, and all else as an allowlist with credentials. */
  static Lab.Service preflight(Lab.Service answer) {
    return call -> call.preflight() ? answer.apply(call) : with(Call::own).apply(call);
  }

  /** Answers actual requests in its own way, and preflights as an allowlist with credentials. */
  static Lab.Service actual(Lab.Service answer) {
    return call -> call.preflight() ? with(Call::own).apply(call) : answer.apply(call);
  }

  /** Every second request is answered by the one, the others by the other. */
  static Lab.Service alternating(Lab.Service even, Lab.Service odd) {
    AtomicInteger count = new AtomicInteger();
    return call -> count.incrementAndGet() % 2 == 0 ? even.apply(call) : odd.apply(call);
  }
}
