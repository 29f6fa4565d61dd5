package io.github.corsaudit.rule;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The rules that are to be applied.
 *
 * @param rules sorted by id, each id once
 */
public record RuleCatalog(List<Rule> rules) {
  /** Sorts the rules. */
  public RuleCatalog {
    rules = rules.stream().sorted((one, other) -> one.id().compareTo(other.id())).toList();
  }

  /** Returns the rules that come with this program. */
  public static RuleCatalog bundled() {
    return new RuleCatalog(read(RuleIndex.RULES, RuleIndex::readRules));
  }

  /** Returns the rules that come with this program, with their examples, sorted by id. */
  public static List<RuleFile> bundledFiles() {
    return read(RuleIndex.FILES, RuleIndex::readFiles);
  }

  /** Returns the rule with an id. */
  public Optional<Rule> find(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** Returns these rules and others; of two with the same id, the other one. */
  public RuleCatalog with(List<Rule> others) {
    List<Rule> all = new ArrayList<>(without(others.stream().map(Rule::id).toList()).rules);
    all.addAll(others);
    return new RuleCatalog(all);
  }

  /** Returns these rules but for those with the given ids. */
  public RuleCatalog without(Collection<String> ids) {
    return new RuleCatalog(rules.stream().filter(rule -> !ids.contains(rule.id())).toList());
  }

  private static <T> T read(String resource, Format<T> format) {
    try (InputStream in = RuleCatalog.class.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(in, "the jar lacks " + resource).readAllBytes();
      return format.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException broken) {
      throw new UncheckedIOException("the jar's " + resource + " is damaged", broken);
    }
  }

  /** How to read an index. */
  private interface Format<T> {
    T read(DataInputStream in) throws IOException;
  }
}
