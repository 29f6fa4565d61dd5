package io.github.corsaudit.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike (RFC 4632, section 3.1; RFC 4291, section 2.3).
 *
 * @param address one of them
 * @param bits how many bits of it count
 */
record AddressBlock(InetAddress address, int bits) {
  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]+(?:\\.[0-9]+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/([0-9]{1,3}))?");

  /** Returns the block, of one address where no length is given; empty if this is none. */
  static Optional<AddressBlock> parse(String text) {
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      InetAddress address = InetAddress.getByName(parts.group(1));
      int all = address.getAddress().length * Byte.SIZE;
      int bits = parts.group(2) == null ? all : Integer.parseInt(parts.group(2));
      return bits > all ? Optional.empty() : Optional.of(new AddressBlock(address, bits));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** Returns whether a host is an address of this block; names are not looked up. */
  boolean holds(String host) {
    return parse(host).filter(other -> alike(other.address.getAddress())).isPresent();
  }

  private boolean alike(byte[] other) {
    byte[] own = address.getAddress();
    if (own.length != other.length) {
      return false;
    }
    int whole = bits / Byte.SIZE;
    for (int i = 0; i < whole; i++) {
      if (own[i] != other[i]) {
        return false;
      }
    }
    int rest = Byte.SIZE - bits % Byte.SIZE;
    return rest == Byte.SIZE || ((own[whole] ^ other[whole]) & 0xff) >> rest == 0;
  }
}
