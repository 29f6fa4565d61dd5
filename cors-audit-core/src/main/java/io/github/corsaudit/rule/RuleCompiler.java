package io.github.corsaudit.rule;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the folder of rule files into the indexes in the jar. Runs in the build. */
public final class RuleCompiler {
  private RuleCompiler() {}

  /**
   * Compiles rules.
   *
   * @param args the folder of the rule files, and the folder of compiled classes
   * @throws IOException if the indexes cannot be written
   * @throws IllegalArgumentException if a rule file is wrong; the message holds all errors
   */
  public static void main(String[] args) throws IOException {
    compile(Path.of(args[0]), Path.of(args[1], "io", "github", "corsaudit", "rule"));
  }

  /** Writes both indexes of the rules in one folder to another folder. */
  static void compile(Path rules, Path target) throws IOException {
    RuleFiles loaded = RuleFiles.load(rules, Set.of());
    if (!loaded.errors().isEmpty()) {
      throw new IllegalArgumentException(
          loaded.errors().stream()
              .map(RuleError::toString)
              .collect(Collectors.joining("\n", "the rules are broken:\n", "")));
    }
    Files.createDirectories(target);
    write(target.resolve(RuleIndex.RULES), out -> RuleIndex.writeRules(loaded.rules(), out));
    write(target.resolve(RuleIndex.FILES), out -> RuleIndex.writeFiles(loaded.files(), out));
  }

  private static void write(Path target, Content content) throws IOException {
    try (OutputStream out = Files.newOutputStream(target);
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out))) {
      content.write(data);
    }
  }

  /** Writes a file's content. */
  private interface Content {
    void write(DataOutputStream out) throws IOException;
  }
}
