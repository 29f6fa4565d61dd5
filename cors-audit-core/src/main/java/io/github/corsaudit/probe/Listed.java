package io.github.corsaudit.probe;

import io.github.corsaudit.model.Header;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import java.util.ArrayList;
import java.util.List;

/**
 * A target as somebody listed it.
 *
 * @param url what they wrote; without a scheme it means both {@code https} and {@code http}
 * @param method the method of the actual requests
 * @param known origins that should be let in
 * @param headers lines to send along, secret
 * @param at where it stands
 */
public record Listed(
    String url, String method, List<Origin> known, List<Header> headers, Provenance at) {
  private static final int SHOWN = 100;

  /** Makes the lists unchangeable. */
  public Listed {
    known = List.copyOf(known);
    headers = List.copyOf(headers);
  }

  /** Returns the same target at another place, with nothing but a URL of its own. */
  Listed like(String otherUrl, Provenance otherPlace) {
    return new Listed(otherUrl, method, known, headers, otherPlace);
  }

  Listed withMethod(String other) {
    return new Listed(url, other, known, headers, at);
  }

  Listed withKnown(Origin origin) {
    List<Origin> more = new ArrayList<>(known);
    more.add(origin);
    return new Listed(url, method, more, headers, at);
  }

  Listed withHeader(Header line) {
    List<Header> more = new ArrayList<>(headers);
    more.add(line);
    return new Listed(url, method, known, more, at);
  }

  /** Returns what can be asked, or what is wrong. */
  TargetList targets() {
    try {
      List<Target> targets = new ArrayList<>();
      for (String text : url.contains("://") ? List.of(url) : twins()) {
        targets.add(new Target(TargetUrl.read(text), method, known, headers, at));
      }
      return new TargetList(targets, List.of());
    } catch (TargetUrl.Refused e) {
      return refused(String.valueOf(e.getMessage()));
    }
  }

  /** Returns what was written, without what may be a password, and not too much of it. */
  private String shown() {
    String text = url.isBlank() ? "command line" : url.replaceFirst("^([^/]*//)?.*@", "$1...@");
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }

  private List<String> twins() {
    return List.of("https://" + url, "http://" + url);
  }

  TargetList refused(String reason) {
    Problem problem =
        at instanceof Provenance.InFile place
            ? Problem.at(Problem.Kind.SYNTAX, place, reason)
            : Problem.with(Problem.Kind.SYNTAX, shown(), reason);
    return new TargetList(List.of(), List.of(problem));
  }
}
