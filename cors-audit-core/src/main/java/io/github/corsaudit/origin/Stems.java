package io.github.corsaudit.origin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The literal parts of an expression that are no whole name of an owner's, such as {@code 192.168.}
 * or {@code .vercel.app}, and what an attacker can set around them.
 */
final class Stems {
  private static final List<String> ENDS = List.of("evil.example", "evil.com", "evil.de");
  private static final String EVIL = "evil";

  private final PatternSets sets;

  Stems(PatternSets sets) {
    this.sets = sets;
  }

  /** Returns a name with a stem in the place that the question says, if such are let in. */
  Optional<String> find(Question question) {
    return skeletons().flatMap(skeleton -> around(question, skeleton)).findFirst();
  }

  private Stream<String> skeletons() {
    return Skeletons.of(sets.escaped()).stream().filter(text -> !core(text).isEmpty());
  }

  private static String scheme(String skeleton) {
    return skeleton.startsWith("http://") ? "http://" : "https://";
  }

  /** Returns the literal part of a skeleton's host, with something in its inner holes. */
  private static String core(String skeleton) {
    int start = skeleton.indexOf("://") < 0 ? 0 : skeleton.indexOf("://") + 3;
    String host = skeleton.substring(start);
    int colon = host.indexOf(':');
    return strip(colon < 0 ? host : host.substring(0, colon))
        .replace(String.valueOf(Skeletons.HOLE), EVIL);
  }

  private static String strip(String host) {
    int start = 0;
    int end = host.length();
    while (start < end && host.charAt(start) == Skeletons.HOLE) {
      start++;
    }
    while (end > start && host.charAt(end - 1) == Skeletons.HOLE) {
      end--;
    }
    return host.substring(start, end);
  }

  private Stream<String> around(Question question, String skeleton) {
    String core = core(skeleton);
    boolean fragment = ".-".indexOf(core.charAt(0)) >= 0;
    return switch (question) {
      case PREFIX -> open(scheme(skeleton) + (fragment ? EVIL : "") + core);
      case SUBSTRING -> fragment ? Stream.empty() : open(scheme(skeleton) + EVIL + core);
      case SUFFIX -> fragment ? Stream.empty() : suffix(scheme(skeleton) + EVIL, core);
      default -> Stream.empty();
    };
  }

  /** Returns a name that begins so, if it may go on in any way. */
  private Stream<String> open(String start) {
    return Stream.of("", ":8443")
        .flatMap(
            port ->
                Stream.of(".", "", "-")
                    .filter(joint -> isOpen(start + joint, port))
                    .map(joint -> start + joint + ENDS.get(0) + port))
        .limit(1);
  }

  private boolean isOpen(String start, String port) {
    return ENDS.stream().allMatch(end -> sets.dotted().contains(start + end + port));
  }

  private Stream<String> suffix(String before, String core) {
    boolean host = PublicSuffixes.bundled().isSharedHost(core);
    return Stream.of(before + core, before + "-" + core)
        .filter(origin -> host && sets.dotted().contains(origin));
  }
}
