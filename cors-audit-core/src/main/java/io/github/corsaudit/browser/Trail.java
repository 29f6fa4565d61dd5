package io.github.corsaudit.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was sent and looked at so far. */
final class Trail {
  private final List<SentRequest> sent = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  /** Notes a request on the wire. */
  void send(SentRequest request) {
    sent.add(request);
    note(Check.SENT, request.leg(), Optional.of(request.method()), request.url());
  }

  /** Notes something that cannot fail. */
  void note(Check check, Leg leg, Optional<String> found, String wanted) {
    steps.add(new Step(check, leg, found, wanted, true));
  }

  /** Notes a check that failed if there is a failure, and returns that. */
  Optional<Failure> note(
      Check check, Leg leg, Optional<String> found, String wanted, Optional<Failure> failure) {
    steps.add(new Step(check, leg, found, wanted, failure.isEmpty()));
    return failure;
  }

  /** Ends because the script's call throws. */
  Course rejected(String why) {
    steps.add(new Step(Check.API, new Leg(0, false), Optional.empty(), why, false));
    return course(Outcome.REJECTED_BY_API, Optional.empty(), List.of());
  }

  /** Ends with an error for the script. */
  Course blocked(Failure failure) {
    return course(Outcome.BLOCKED, Optional.of(failure), List.of());
  }

  /** Ends with an answer for the script. */
  Course allowed(List<String> readable) {
    return course(Outcome.ALLOWED, Optional.empty(), readable);
  }

  private Course course(Outcome outcome, Optional<Failure> failure, List<String> readable) {
    return new Course(outcome, failure, sent, readable, steps);
  }
}
