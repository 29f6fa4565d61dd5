package io.github.corsaudit.browser;

import java.util.List;
import java.util.Optional;

/**
 * What becomes of one request: in the two measured browsers and by the standard's text. Where the
 * browsers differ, Chromium speaks for both, since most people use it, and {@link #differs} says
 * so.
 *
 * @param chromium what Chromium does
 * @param firefox what Firefox does
 * @param standard what the Fetch standard says
 */
public record Verdict(Course chromium, Course firefox, Course standard) {

  /** Returns how it ends in today's browsers. */
  public Outcome outcome() {
    return chromium.outcome();
  }

  /** Returns whether it ends otherwise in Firefox than in Chromium. */
  public boolean differs() {
    return chromium.outcome() != firefox.outcome();
  }

  /** Returns why it is blocked. */
  public Optional<Failure> failure() {
    return chromium.failure();
  }

  /** Returns the first preflight, if one is sent. */
  public Optional<SentRequest> preflight() {
    return chromium.preflights().stream().findFirst();
  }

  /** Returns whether the request itself reaches a server: it may do its work, blocked or not. */
  public boolean actualSent() {
    return !chromium.actuals().isEmpty();
  }

  /** Returns the names of the response headers the script can read, in lower case, sorted. */
  public List<String> readable() {
    return chromium.readable();
  }

  /** Returns all that was done and looked at, in order. */
  public List<Step> steps() {
    return chromium.steps();
  }
}
