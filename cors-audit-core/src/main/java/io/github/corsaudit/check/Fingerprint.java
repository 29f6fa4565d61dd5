package io.github.corsaudit.check;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Provenance;
import java.nio.charset.StandardCharsets;

/** Names a finding by what it is about, so that later runs recognise it though lines move. */
final class Fingerprint {
  private static final int DIGITS = 16;

  private Fingerprint() {}

  /**
   * Returns 16 hexadecimal digits.
   *
   * @param rule the rule's id
   * @param policy the policy
   * @param at where the finding points at; its file counts, its line does not
   * @param value the source of the finding in words; its blanks do not count
   */
  static String of(String rule, CorsPolicy policy, Provenance at, String value) {
    String text =
        String.join(
            "\n",
            rule,
            policy.system(),
            Places.name(at),
            policy.scope().text(),
            withoutBlanks(value));
    String digits = Long.toHexString(hash(text));
    return "0".repeat(DIGITS - digits.length()) + digits;
  }

  private static String withoutBlanks(String text) {
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        rest.append(text.charAt(i));
      }
    }
    return rest.toString();
  }

  // FNV-1a: nobody gains by making two findings look alike, and the platform's message digests take
  // longer to load than a small file to audit.
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }
}
