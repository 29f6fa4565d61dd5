package io.github.corsaudit.browser;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** IPv4 addresses in all the spellings that browsers accept (URL standard, "IPv4 parser"). */
final class Ipv4 {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
  private static final BigInteger BYTE = BigInteger.valueOf(256);

  private Ipv4() {}

  /** Returns whether the last label of a host in lower case is a number. */
  static boolean looksLikeOne(String host) {
    String[] labels = labels(host);
    return NUMBER.matcher(labels[labels.length - 1]).matches();
  }

  /** Returns the address in its dotted form; empty if the text is none. */
  static Optional<String> parse(String host) {
    List<BigInteger> numbers = new ArrayList<>();
    for (String label : labels(host)) {
      Optional<BigInteger> number = number(label);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers.add(number.get());
    }
    return numbers.size() > 4 ? Optional.empty() : address(numbers);
  }

  private static String[] labels(String host) {
    return (host.endsWith(".") ? host.substring(0, host.length() - 1) : host).split("\\.", -1);
  }

  private static Optional<String> address(List<BigInteger> numbers) {
    BigInteger last = numbers.get(numbers.size() - 1);
    List<BigInteger> first = numbers.subList(0, numbers.size() - 1);
    boolean fits = first.stream().allMatch(n -> n.compareTo(BYTE) < 0);
    if (!fits || last.compareTo(BYTE.pow(4 - first.size())) >= 0) {
      return Optional.empty();
    }
    long value = last.longValue();
    for (int i = 0; i < first.size(); i++) {
      value += first.get(i).longValue() << (8 * (3 - i));
    }
    return Optional.of(dotted(value));
  }

  private static String dotted(long value) {
    return (value >> 24)
        + "."
        + (value >> 16 & 255)
        + "."
        + (value >> 8 & 255)
        + "."
        + (value & 255);
  }

  private static Optional<BigInteger> number(String label) {
    if (!NUMBER.matcher(label).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(unsigned(label));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static BigInteger unsigned(String label) {
    if (label.startsWith("0x")) {
      return new BigInteger("0" + label.substring(2), 16);
    }
    boolean octal = label.length() > 1 && label.startsWith("0");
    return new BigInteger(label, octal ? 8 : 10);
  }
}
