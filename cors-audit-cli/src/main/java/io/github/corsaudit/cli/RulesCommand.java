package io.github.corsaudit.cli;

import io.github.corsaudit.RequestException;
import io.github.corsaudit.RuleExamples;
import io.github.corsaudit.report.Printable;
import io.github.corsaudit.rule.Rule;
import io.github.corsaudit.rule.RuleCatalog;
import io.github.corsaudit.rule.RuleFile;
import io.github.corsaudit.rule.RuleFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules}: the catalogue, one rule in full, and the examples inside rule files as tests. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Show the rules, or run the examples inside rule files.",
    optionListHeading = "%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cors-audit rules list",
      "  cors-audit rules show null-origin",
      "  cors-audit rules test my-rules      run the examples of your own rules"
    })
final class RulesCommand implements Runnable {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do with rules: list, show or test");
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "List all rules.")
  int list() {
    List<Rule> rules = RuleCatalog.bundled().rules();
    int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    for (Rule rule : rules) {
      terminal
          .out()
          .printf("%-8s  %-" + width + "s  %s%n", rule.severity().text(), rule.id(), rule.title());
    }
    return ExitStatus.CLEAN.code();
  }

  @Command(name = "show", mixinStandardHelpOptions = true, description = "Show one rule in full.")
  int show(@Parameters(paramLabel = "ID", description = "The rule's id.") String id) {
    Rule rule =
        RuleCatalog.bundled()
            .find(id)
            .orElseThrow(
                () ->
                    new UsageException(
                        "there is no rule '%s'; 'rules list' names them all"
                            .formatted(Printable.of(id))));
    terminal.out().print(RulePage.text(rule));
    return ExitStatus.CLEAN.code();
  }

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = "Run the examples inside rule files: those bundled, or those of a folder.")
  int test(
      @Parameters(paramLabel = "DIR", arity = "0..1", description = "A folder with rules.")
          Optional<Path> folder) {
    RuleCatalog bundled = RuleCatalog.bundled();
    List<RuleFile> files =
        folder.map(path -> load(path, bundled)).orElseGet(RuleCatalog::bundledFiles);
    List<Rule> rules = bundled.with(files.stream().map(RuleFile::rule).toList()).rules();
    List<RuleExamples.Result> results = RuleExamples.of(rules).run(files);
    List<String> faults = results.stream().flatMap(RulesCommand::fault).toList();
    faults.forEach(terminal.out()::println);
    terminal
        .out()
        .printf("%d rules, %d examples, %d failed%n", files.size(), results.size(), faults.size());
    return (faults.isEmpty() ? ExitStatus.CLEAN : ExitStatus.FOUND).code();
  }

  private static Stream<String> fault(RuleExamples.Result result) {
    return result.fault().map(why -> Printable.of(result + ": " + why)).stream();
  }

  private static List<RuleFile> load(Path folder, RuleCatalog bundled) {
    RuleFiles files =
        RuleFiles.load(folder, bundled.rules().stream().map(Rule::id).collect(Collectors.toSet()));
    if (!files.errors().isEmpty()) {
      throw new RequestException(
          files.errors().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }
    return files.files();
  }
}
