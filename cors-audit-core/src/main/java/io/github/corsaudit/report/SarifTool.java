package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.rule.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of SARIF that describe this program: its rules and the weaknesses they look for. */
final class SarifTool {
  private static final String CWE = "CWE";

  private final JsonOut json;
  private final SarifMessages messages;
  private final List<Rule> rules;
  private final List<Integer> weaknesses;

  SarifTool(JsonOut json, SarifMessages messages, Audit audit) {
    this.json = json;
    this.messages = messages;
    this.rules = audit.rules();
    this.weaknesses = rules.stream().flatMap(r -> r.cwe().stream()).sorted().distinct().toList();
  }

  /** Writes what the program is. */
  void driver(ReportContext context) {
    json.object(
        "driver",
        () -> {
          json.text("name", "cors-audit");
          json.text("version", context.version());
          json.text("semanticVersion", context.version());
          json.text("informationUri", Help.HOME);
          json.array("rules", rules, rule -> json.object(() -> rule(rule)));
          json.array("supportedTaxonomies", List.of(CWE), name -> json.object(this::cwe));
        });
  }

  private void rule(Rule rule) {
    json.text("id", rule.id());
    json.text("name", pascal(rule.id()));
    messages.write("shortDescription", rule.title());
    messages.write("fullDescription", summary(rule));
    messages.write("help", help(rule), help(rule));
    json.text("helpUri", Help.url(rule.id()));
    json.object("defaultConfiguration", () -> json.text("level", SarifLevel.of(rule.severity())));
    json.array("relationships", rule.cwe(), cwe -> json.object(() -> relationship(cwe)));
    json.object("properties", () -> properties(rule));
  }

  private void properties(Rule rule) {
    json.texts(
        "tags",
        Stream.concat(
                Stream.of("security"),
                rule.cwe().stream().map(number -> String.format("external/cwe/cwe-%03d", number)))
            .toList());
    json.text("precision", "high");
    json.text("problem.severity", SarifLevel.problem(rule.severity()));
    json.text("security-severity", SarifLevel.score(rule.severity()));
  }

  private void relationship(int number) {
    json.object(
        "target",
        () -> {
          json.text("id", Integer.toString(number));
          json.number("index", weaknesses.indexOf(number));
          json.object("toolComponent", this::cwe);
        });
    json.texts("kinds", List.of("superset"));
  }

  private void cwe() {
    json.text("name", CWE);
    json.number("index", 0);
  }

  /** Writes the list of weaknesses, as far as the rules refer to it. */
  void taxonomy() {
    json.object(
        () -> {
          json.text("name", CWE);
          json.text("organization", "MITRE");
          json.text("informationUri", "https://cwe.mitre.org/");
          messages.write("shortDescription", "The MITRE Common Weakness Enumeration");
          json.flag("isComprehensive", false);
          json.array("taxa", weaknesses, number -> json.object(() -> weakness(number)));
        });
  }

  private void weakness(int number) {
    json.text("id", Integer.toString(number));
    json.text("helpUri", "https://cwe.mitre.org/data/definitions/" + number + ".html");
  }

  /** Why it matters, then how to repair it: in general first, then by system. */
  private static String help(Rule rule) {
    StringBuilder help = new StringBuilder(rule.why().strip());
    String general = rule.remediationFor("any").strip();
    if (!general.isEmpty()) {
      help.append("\n\nHow to repair it: ").append(general);
    }
    new TreeMap<>(rule.remediation())
        .forEach(
            (system, repair) -> {
              if (!system.equals("any")) {
                help.append("\n\n").append(system).append(": ").append(repair.strip());
              }
            });
    return help.toString();
  }

  /** GitHub shows up to 1024 characters. */
  private static String summary(Rule rule) {
    String first = Markdown.firstParagraph(rule.why());
    String text = first.isEmpty() ? rule.title() : first;
    return text.length() <= 1000 ? text : text.substring(0, 1000) + " ...";
  }

  private static String pascal(String id) {
    return Arrays.stream(id.split("-", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }
}
