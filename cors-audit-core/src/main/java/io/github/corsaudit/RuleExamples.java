package io.github.corsaudit;

import io.github.corsaudit.check.Finding;
import io.github.corsaudit.check.PolicyChecker;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.origin.OriginAnalysis;
import io.github.corsaudit.read.PolicyReader;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.notation.PolicyNotation;
import io.github.corsaudit.rule.Rule;
import io.github.corsaudit.rule.RuleExample;
import io.github.corsaudit.rule.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the examples inside rule files: each bad one must make its rule fire, no good one may. */
public final class RuleExamples {
  private static final Pattern MARK = Pattern.compile("(#|//) *<- here");

  private final PolicyChecker checker;
  private final List<PolicyReader> readers;

  /**
   * Takes what the examples are tried on.
   *
   * @param checker applies at least the rules whose examples are to run
   * @param readers read the examples that are source files
   */
  public RuleExamples(PolicyChecker checker, List<PolicyReader> readers) {
    this.checker = checker;
    this.readers = List.copyOf(readers);
  }

  /** Returns what tries examples on rules as this program applies them, with all its readers. */
  public static RuleExamples of(List<Rule> rules) {
    return new RuleExamples(new PolicyChecker(rules, OriginAnalysis::of), Readers.all());
  }

  /**
   * One example and what came of it.
   *
   * @param rule the rule's id
   * @param example the example
   * @param fault what is not as the example says; empty if all is
   */
  public record Result(String rule, RuleExample example, Optional<String> fault) {
    @Override
    public String toString() {
      return rule + ".yaml:" + example.line() + " " + (example.bad() ? "bad" : "good");
    }
  }

  /** Returns what comes of each example, in the order in which they are written. */
  public List<Result> run(List<RuleFile> files) {
    List<Result> results = new ArrayList<>();
    for (RuleFile file : files) {
      for (RuleExample example : file.examples()) {
        results.add(new Result(file.rule().id(), example, fault(file.rule(), example)));
      }
    }
    return results;
  }

  private Optional<String> fault(Rule rule, RuleExample example) {
    Reading reading = read(example);
    if (!reading.problems().isEmpty()) {
      return Optional.of(reading.problems().get(0).message());
    }
    if (reading.policies().isEmpty()) {
      return Optional.of("no policy is found in it");
    }
    List<Finding> found = new ArrayList<>();
    for (CorsPolicy policy : reading.policies()) {
      found.addAll(checker.check(policy));
    }
    List<Finding> own = found.stream().filter(each -> each.rule().equals(rule.id())).toList();
    return example.bad() ? faultOfBad(example, own, found) : faultOfGood(own);
  }

  private static Optional<String> faultOfGood(List<Finding> own) {
    return own.stream().findFirst().map(finding -> "the rule fires: " + finding.message());
  }

  private static Optional<String> faultOfBad(
      RuleExample example, List<Finding> own, List<Finding> all) {
    if (own.isEmpty()) {
      return Optional.of("the rule does not fire, but " + all.stream().map(Finding::rule).toList());
    }
    Finding finding = own.get(0);
    if (example.severity().filter(expected -> expected != finding.severity()).isPresent()) {
      return Optional.of("the severity is " + finding.severity().text());
    }
    return markedLine(example)
        .filter(line -> own.stream().noneMatch(each -> line.equals(line(each))))
        .map(line -> "the finding is not in line " + line + " of the text but in " + line(finding));
  }

  private static int line(Finding finding) {
    return finding.at().inFile().map(Provenance.InFile::span).map(span -> span.line()).orElse(0);
  }

  private static Optional<Integer> markedLine(RuleExample example) {
    Matcher mark = MARK.matcher(example.text());
    return example.file().isPresent() && mark.find()
        ? Optional.of(new SourceText("", example.text()).lineAt(mark.start()))
        : Optional.empty();
  }

  private Reading read(RuleExample example) {
    if (example.file().isEmpty()) {
      return PolicyNotation.parse(new SourceText("example.yaml", example.text()));
    }
    SourceText source = new SourceText(example.file().get(), example.text());
    Reading reading = Reading.nothing();
    for (PolicyReader reader : readers) {
      if (reader.accepts(source.path())) {
        reading = reading.and(reader.read(new OneFile(source)));
      }
    }
    return reading;
  }
}
