package io.github.corsaudit.check;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Provenance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a finding by what it is about, so that later runs recognise it though lines move. */
final class Fingerprint {
  private static final int BYTES = 8;

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
            value.replaceAll("\\s+", ""));
    byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
