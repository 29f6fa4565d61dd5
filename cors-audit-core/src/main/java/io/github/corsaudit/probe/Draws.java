package io.github.corsaudit.probe;

import io.github.corsaudit.model.Origin;
import io.github.corsaudit.origin.PublicSuffixes;
import io.github.corsaudit.origin.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws origins for one target. Labels look random to the server, but depend on nothing but the
 * target and the question, so that two runs ask the same.
 */
record Draws(Drawing drawing, Target target) {
  private static final int ATTEMPTS = 12;

  /**
   * Returns members of a question's set: of each kind one relative to each trusted name, kind by
   * kind.
   */
  List<String> of(Question question, List<Origin> trusted) {
    // Which characters get past a name's end is asked of one name.
    int names = question == Question.SPECIAL_CHARACTER ? 1 : trusted.size();
    List<List<String>> byName =
        trusted.stream()
            .limit(names)
            .map(name -> drawing.draw(question, List.of(name), random(question, name)))
            .toList();
    return List.copyOf(new LinkedHashSet<>(interleaved(byName)));
  }

  /** Names of one owner share their labels, so that what is the same for all is drawn once. */
  private SplittableRandom random(Question question, Origin name) {
    Optional<String> owner = PublicSuffixes.bundled().registrableDomain(name.host());
    return random(question.id() + owner.orElse(name.host()));
  }

  private static List<String> interleaved(List<List<String>> lists) {
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, longest)
        .boxed()
        .flatMap(i -> lists.stream().flatMap(list -> list.stream().skip(i).limit(1)))
        .toList();
  }

  /**
   * Returns strangers, others for each occasion, first an encrypted one. None shares its ending
   * with a trusted name: whoever lets in all names under that ending may still know strangers.
   */
  List<String> stranger(String occasion) {
    List<String> last = List.of();
    for (int i = 0; i < ATTEMPTS; i++) {
      last = drawing.draw(Question.STRANGER, target.trusted(), random(i + "stranger " + occasion));
      if (last.stream().noneMatch(this::sharesEnding)) {
        return last;
      }
    }
    return last;
  }

  /** Returns whether it is about a tenant of the host that the target itself is on. */
  boolean neighbour(Sighting sighting) {
    return sighting.ask().question() == Question.SHARED_HOSTING
        && sighting.ask().origin().filter(this::sharesEnding).isPresent();
  }

  private boolean sharesEnding(String origin) {
    List<String> endings = new ArrayList<>();
    target.trusted().forEach(name -> ending(name).ifPresent(endings::add));
    return Origin.parse(origin).flatMap(Draws::ending).filter(endings::contains).isPresent();
  }

  private static Optional<String> ending(Origin name) {
    return PublicSuffixes.bundled().publicSuffix(name.host());
  }

  /** Returns what may be one customer's origin at a shared host. */
  String tenant(String sharedHost) {
    return "https://" + label("tenant " + sharedHost) + "." + sharedHost;
  }

  /** Returns what may be anybody's origin under an ending. */
  String under(String ending) {
    return "https://" + label("under " + ending) + "." + ending;
  }

  /** Returns a name that stands in no list. */
  String label(String occasion) {
    SplittableRandom random = random("label " + occasion);
    StringBuilder label = new StringBuilder();
    random.ints(8, 'a', 'z' + 1).forEach(letter -> label.append((char) letter));
    return label.toString();
  }

  /** FNV-1a: the seed must be the same on every machine and in every version. */
  private SplittableRandom random(String occasion) {
    long seed = 0xcbf29ce484222325L;
    String text = target.method() + " " + target.text() + "\n" + occasion;
    for (int i = 0; i < text.length(); i++) {
      seed = (seed ^ text.charAt(i)) * 0x100000001b3L;
    }
    return new SplittableRandom(seed);
  }
}
