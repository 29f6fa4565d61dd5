package io.github.corsaudit.browser;

import io.github.corsaudit.model.Origin;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How near an address lies, as far as its spelling tells (Local Network Access, "address space"). A
 * name may lead anywhere, and counts as {@link #OTHER}.
 */
public enum AddressSpace {
  /** This machine. */
  LOOPBACK,
  /** The network this machine is in: private and link-local addresses, and {@code .local} names. */
  LOCAL,
  /** Anywhere else, or nobody knows. */
  OTHER;

  private static final Pattern PRIVATE =
      Pattern.compile(
          "10\\..*|192\\.168\\..*|172\\.(1[6-9]|2[0-9]|3[01])\\..*|169\\.254\\..*"
              + "|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\\..*");
  private static final Pattern DOTTED = Pattern.compile("[0-9]+(\\.[0-9]+){3}");
  private static final Pattern PRIVATE_IPV6 = Pattern.compile("\\[(f[cd]|fe[89ab])[^.]*]");

  /** Returns where a URL or an origin leads; empty if the text is neither. */
  public static Optional<AddressSpace> of(String text) {
    return Address.parse(text).map(address -> of(address.origin()));
  }

  /** Returns whether a page there needs the user's permission to reach this space. */
  public boolean isNearerThan(AddressSpace page) {
    return compareTo(page) < 0;
  }

  private static AddressSpace of(Origin origin) {
    if (origin.loopback()) {
      return LOOPBACK;
    }
    String host = origin.host();
    boolean dotted = DOTTED.matcher(host).matches() && PRIVATE.matcher(host).matches();
    boolean local = dotted || PRIVATE_IPV6.matcher(host).matches() || host.endsWith(".local");
    return local ? LOCAL : OTHER;
  }
}
