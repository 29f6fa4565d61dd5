package io.github.corsaudit.origin;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries of a list that an expression with the same effect covers. Cheap where all
 * entries name single origins; a set is only compared with one that holds samples of it.
 */
public final class Coverage {
  private static final int SAMPLES = 3;

  private final List<Broad> broad = new ArrayList<>();

  private Coverage() {}

  /**
   * An entry that could be left out.
   *
   * @param grant the entry's grant
   * @param by the grant of the entry that covers it
   */
  public record Covered(Grant grant, Grant by) {}

  /**
   * An entry that is for a set of origins.
   *
   * @param language all texts that its expression matches
   * @param samples some of them that clients send
   */
  private record Broad(int at, Grant grant, Machine language, List<String> samples) {

    boolean holdsAll(List<String> origins) {
      for (String origin : origins) {
        if (!language.contains(origin)) {
          return false;
        }
      }
      return true;
    }

    /** Returns whether it is for all that clients send and another one is for. */
    boolean holds(Broad other) {
      for (Machine part : SentOrigins.in(other.language)) {
        if (!part.within(language)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Returns the covered entries among grants that let somebody in, in their order. */
  public static List<Covered> of(List<Grant> grants) {
    if (grants.size() < 2) {
      return List.of();
    }
    Coverage coverage = new Coverage();
    for (int at = 0; at < grants.size(); at++) {
      coverage.addIfBroad(at, grants.get(at));
    }
    List<Covered> covered = new ArrayList<>();
    if (!coverage.broad.isEmpty()) {
      for (int at = 0; at < grants.size(); at++) {
        Grant by = coverage.covering(at, grants.get(at));
        if (by != null) {
          covered.add(new Covered(grants.get(at), by));
        }
      }
    }
    return covered;
  }

  private void addIfBroad(int at, Grant grant) {
    if (grant.origins().value() instanceof OriginRule.Pattern pattern) {
      addIfDecided(at, grant, pattern);
    }
  }

  private void addIfDecided(int at, Grant grant, OriginRule.Pattern pattern) {
    if (!(PatternLanguage.of(pattern) instanceof PatternLanguage.Decided decided)) {
      return;
    }
    try {
      List<String> samples = samples(decided.machine());
      if (!samples.isEmpty() && !decided.contains(OriginMatcher.OPAQUE)) {
        broad.add(new Broad(at, grant, decided.machine(), samples));
      }
    } catch (Undecided tooMuch) {
      // What cannot be decided covers nothing, as far as anybody knows.
    }
  }

  private static List<String> samples(Machine language) {
    Machine web = SentOrigins.web(language);
    return Members.shortest(web.isEmpty() ? OtherSchemes.in(language) : web, SAMPLES);
  }

  private @Nullable Grant covering(int at, Grant grant) {
    if (grant.origins().value() instanceof OriginRule.Exact exact) {
      String text = sent(exact);
      return Origin.parse(text).isPresent() ? covering(grant, List.of(text)) : null;
    }
    for (int i = 0; i < broad.size(); i++) {
      if (broad.get(i).at() == at) {
        return coveringSet(i);
      }
    }
    return null;
  }

  private @Nullable Grant covering(Grant grant, List<String> origins) {
    for (Broad other : broad) {
      if (sameEffect(other.grant(), grant) && other.holdsAll(origins)) {
        return other.grant();
      }
    }
    return null;
  }

  /** Of two equal sets, the later one is covered. */
  private @Nullable Grant coveringSet(int index) {
    Broad one = broad.get(index);
    for (int i = 0; i < broad.size(); i++) {
      Broad other = broad.get(i);
      boolean possible =
          i != index && sameEffect(other.grant(), one.grant()) && other.holdsAll(one.samples());
      if (possible && isWithin(one, other) && (i < index || !isWithin(other, one))) {
        return other.grant();
      }
    }
    return null;
  }

  private static boolean isWithin(Broad one, Broad other) {
    try {
      return other.holds(one);
    } catch (Undecided tooMuch) {
      return false;
    }
  }

  private static boolean sameEffect(Grant one, Grant other) {
    AllowOrigin allowed = one.answer().allowOrigin().value();
    return one.on() == other.on()
        && one.cookie() == other.cookie()
        && allowed.equals(other.answer().allowOrigin().value())
        && one.answer().credentials().value().equals(other.answer().credentials().value());
  }

  /** Returns the origin that an entry is for: browsers send no upper case. */
  private static String sent(OriginRule.Exact exact) {
    return exact.ignoreCase() ? exact.text().toLowerCase(Locale.ROOT) : exact.text();
  }
}
