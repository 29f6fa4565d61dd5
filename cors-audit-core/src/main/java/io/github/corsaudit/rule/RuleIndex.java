package io.github.corsaudit.rule;

import io.github.corsaudit.fact.Fact;
import io.github.corsaudit.model.Severity;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The compact form of rules in the jar: reading YAML takes a hundred times longer. Equal rules give
 * equal bytes.
 */
final class RuleIndex {
  /** The index of all rules, which every run reads. */
  static final String RULES = "rules.index";

  /** The index of all rules with their examples. */
  static final String FILES = "examples.index";

  private RuleIndex() {}

  static void writeRules(List<Rule> rules, DataOutputStream out) throws IOException {
    writeList(rules, RuleIndex::writeRule, out);
  }

  static List<Rule> readRules(DataInputStream in) throws IOException {
    return readList(RuleIndex::readRule, in);
  }

  static void writeFiles(List<RuleFile> files, DataOutputStream out) throws IOException {
    writeList(files, RuleIndex::writeFile, out);
  }

  static List<RuleFile> readFiles(DataInputStream in) throws IOException {
    return readList(RuleIndex::readFile, in);
  }

  private static void writeRule(Rule rule, DataOutputStream out) throws IOException {
    out.writeUTF(rule.id());
    out.writeUTF(rule.title());
    out.writeUTF(rule.severity().name());
    writeList(rule.severityCases(), RuleIndex::writeCase, out);
    writeList(rule.cwe(), (cwe, to) -> to.writeInt(cwe), out);
    ConditionIndex.write(rule.when(), out);
    out.writeUTF(rule.at().map(Fact::id).orElse(""));
    out.writeUTF(rule.message());
    out.writeUTF(rule.why());
    writeList(
        List.copyOf(new TreeMap<>(rule.remediation()).entrySet()), RuleIndex::writeEntry, out);
    writeTexts(rule.implies(), out);
    writeTexts(rule.references(), out);
  }

  private static Rule readRule(DataInputStream in) throws IOException {
    return new Rule(
        in.readUTF(),
        in.readUTF(),
        readSeverity(in),
        readList(RuleIndex::readCase, in),
        readList(DataInputStream::readInt, in),
        ConditionIndex.read(in),
        Fact.named(in.readUTF()),
        in.readUTF(),
        in.readUTF(),
        readEntries(in),
        readTexts(in),
        readTexts(in));
  }

  private static void writeFile(RuleFile file, DataOutputStream out) throws IOException {
    writeRule(file.rule(), out);
    writeList(file.examples(), RuleIndex::writeExample, out);
  }

  private static RuleFile readFile(DataInputStream in) throws IOException {
    return new RuleFile(readRule(in), readList(RuleIndex::readExample, in));
  }

  private static void writeExample(RuleExample example, DataOutputStream out) throws IOException {
    out.writeBoolean(example.bad());
    out.writeUTF(example.severity().map(Severity::name).orElse(""));
    out.writeUTF(example.file().orElse(""));
    out.writeUTF(example.text());
    out.writeInt(example.line());
  }

  private static RuleExample readExample(DataInputStream in) throws IOException {
    boolean bad = in.readBoolean();
    Optional<Severity> severity =
        Optional.of(in.readUTF()).filter(name -> !name.isEmpty()).map(Severity::valueOf);
    return new RuleExample(
        bad,
        severity,
        Optional.of(in.readUTF()).filter(file -> !file.isEmpty()),
        in.readUTF(),
        in.readInt());
  }

  private static void writeCase(Rule.SeverityCase each, DataOutputStream out) throws IOException {
    ConditionIndex.write(each.when(), out);
    out.writeUTF(each.severity().name());
  }

  private static Rule.SeverityCase readCase(DataInputStream in) throws IOException {
    return new Rule.SeverityCase(ConditionIndex.read(in), readSeverity(in));
  }

  private static Severity readSeverity(DataInputStream in) throws IOException {
    return Severity.valueOf(in.readUTF());
  }

  private static void writeEntry(Map.Entry<String, String> entry, DataOutputStream out)
      throws IOException {
    out.writeUTF(entry.getKey());
    out.writeUTF(entry.getValue());
  }

  private static Map<String, String> readEntries(DataInputStream in) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      entries.put(in.readUTF(), in.readUTF());
    }
    return entries;
  }

  private static void writeTexts(List<String> texts, DataOutputStream out) throws IOException {
    writeList(texts, (text, to) -> to.writeUTF(text), out);
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    return readList(from -> from.readUTF(), in);
  }

  /** Writes a list: its length, then each element. */
  static <T> void writeList(List<T> list, Writer<T> each, DataOutputStream out) throws IOException {
    out.writeInt(list.size());
    for (T element : list) {
      each.write(element, out);
    }
  }

  /** Reads what {@link #writeList} wrote. */
  static <T> List<T> readList(Reader<T> each, DataInputStream in) throws IOException {
    int length = in.readInt();
    List<T> list = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      list.add(each.read(in));
    }
    return list;
  }

  /** Writes one element. */
  interface Writer<T> {
    void write(T value, DataOutputStream out) throws IOException;
  }

  /** Reads one element. */
  interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }
}
