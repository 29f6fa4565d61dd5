package io.github.corsaudit.probe;

import io.github.corsaudit.model.Header;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Scope;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One endpoint to ask.
 *
 * @param url absolute, {@code http} or {@code https}, with a host, without user name and fragment
 * @param method the method of the actual requests
 * @param known origins that the user says should be let in
 * @param headers lines to send along with all requests but preflights; their values are secret
 * @param at the line of the target list, or {@link Provenance.Given}
 * @param wishes requests that known origins should be able to send
 */
public record Target(
    URI url,
    String method,
    List<Origin> known,
    List<Header> headers,
    Provenance at,
    List<Wish> wishes) {
  /** Makes the lists unchangeable. */
  public Target {
    known = List.copyOf(known);
    headers = List.copyOf(headers);
    wishes = List.copyOf(wishes);
  }

  Target(URI url, String method, List<Origin> known, List<Header> headers, Provenance at) {
    this(url, method, known, headers, at, List.of());
  }

  /** Returns the same target, of which more is known. */
  public Target with(List<Origin> otherKnown, List<Wish> otherWishes) {
    return new Target(url, method, otherKnown, headers, at, otherWishes);
  }

  /** Returns the URL's own origin; empty for a host that no browser sends as one. */
  public Optional<Origin> origin() {
    return originOf(url);
  }

  /** Returns the origins that are meant to be let in: the URL's own, then the user's. */
  public List<Origin> trusted() {
    List<Origin> all = new ArrayList<>();
    origin().ifPresent(all::add);
    all.addAll(known);
    return List.copyOf(new LinkedHashSet<>(all));
  }

  /** Returns the same target at another address, with its own origin among the known ones. */
  Target movedTo(URI address) {
    return new Target(address, method, trusted(), headers, at, wishes);
  }

  /** Returns what a policy seen at this target governs: this path of this service. */
  public Scope scope() {
    String service = url.getScheme() + "://" + url.getRawAuthority();
    return new Scope(service, url.getRawPath());
  }

  /** Returns the URL as text. */
  public String text() {
    return url.toString();
  }

  static Optional<Origin> originOf(URI url) {
    if (url.getScheme() == null || url.getHost() == null) {
      return Optional.empty();
    }
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    String host = url.getHost().toLowerCase(Locale.ROOT);
    boolean usual = url.getPort() < 0 || url.getPort() == Origin.defaultPort(scheme);
    return Origin.parse(scheme + "://" + host + (usual ? "" : ":" + url.getPort()));
  }
}
