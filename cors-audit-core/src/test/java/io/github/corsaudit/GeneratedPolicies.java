package io.github.corsaudit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Policies put together at random from what people write, in the notation for policies. */
final class GeneratedPolicies {
  private static final List<String> TRUSTED =
      List.of("https://app.example.com", "https://www.acme.co.uk", "https://a.b.example.org");

  private static final List<String> PLAIN =
      List.of("\"null\"", "http://HOST", "http://localhost:3000", "https://other.example.net");

  /**
   * One a policy: where two of them let the same name in, which is to blame shows in a file, but
   * not from outside.
   */
  private static final List<String> BROAD =
      List.of(
          "reflected",
          "\"*\"",
          "{pattern: '^https://ESCAPED', dialect: javascript, match: anywhere}",
          "{pattern: 'https://ESCAPED', dialect: python, match: start}",
          "{pattern: '^https://.*DOMAIN$', dialect: pcre, match: anywhere}",
          "{pattern: 'https://.*DOMAIN', dialect: java}",
          "{pattern: 'DOMAIN', dialect: javascript, match: anywhere}",
          "{pattern: '^https://HOST$', dialect: re2, match: anywhere}",
          "{pattern: 'https://HOST', dialect: java}",
          "{pattern: 'https://*.DOMAIN', dialect: glob}",
          "{pattern: 'https://([a-z0-9-]+\\.)*DOMAIN', dialect: java}",
          "{pattern: 'https://[a-z0-9.-]+\\.DOMAIN', dialect: java}",
          "{pattern: 'https://ESCAPED(:[0-9]+)?', dialect: java}",
          "{pattern: 'https?://ESCAPED', dialect: java}",
          "{pattern: 'https://.*', dialect: java}",
          "{pattern: '.*', dialect: java}");

  private static final List<String> METHODS =
      List.of("[GET, PUT]", "[GET, POST, PUT, DELETE]", "echo", "[\"*\"]", "[GET, PUT, TRACE]");
  private static final List<String> HEADERS =
      List.of(
          "[content-type, x-test, x-key, authorization]",
          "[Content-Type, X-Test, Authorization, X-More]",
          "echo",
          "[\"*\", authorization]");

  private final SplittableRandom random;

  private GeneratedPolicies(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Returns one policy; the same seed gives the same one. */
  static String of(long seed) {
    return new GeneratedPolicies(seed).text();
  }

  private String text() {
    String trusted = one(TRUSTED);
    return "version: 1\npolicies:\n  - trusted: ["
        + trusted
        + "]\n    origins:\n"
        + origins(trusted)
        + "    vary: "
        + one(List.of("yes", "yes", "no"))
        + "\n    credentials: "
        + one(List.of("yes", "yes", "no", "\"True\"", "\"false\""))
        + "\n    methods: "
        + one(METHODS)
        + "\n    headers: "
        + one(HEADERS)
        + some("\n    exposed: [X-Total, Set-Cookie]")
        + some("\n    max-age: 600", "\n    max-age: 999999")
        + some("\n    cacheable: yes")
        + some("\n    private-network: yes")
        + "\n";
  }

  private String origins(String trusted) {
    String host = trusted.substring("https://".length());
    String domain = host.substring(host.indexOf('.') + 1);
    List<String> entries = new ArrayList<>(List.of(trusted));
    if (random.nextInt(3) > 0) {
      entries.add(one(BROAD));
    }
    if (random.nextBoolean()) {
      entries.add(one(PLAIN));
    }
    StringBuilder text = new StringBuilder();
    entries.forEach(entry -> text.append("      - ").append(entry).append('\n'));
    String dot = "\\.";
    return text.toString()
        .replace("*.DOMAIN", "*." + domain)
        .replace("HOST", host)
        .replace("ESCAPED", host.replace(".", dot))
        .replace("DOMAIN", domain.replace(".", dot));
  }

  /** Returns one of the texts, or mostly none. */
  private String some(String... texts) {
    return random.nextInt(4) == 0 ? one(List.of(texts)) : "";
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
