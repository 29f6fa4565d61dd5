package io.github.corsaudit.rule;

import io.github.corsaudit.model.NearestName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rule files of a folder, and all that is wrong with them.
 *
 * @param files what could be read, sorted by id
 * @param errors what is wrong, by file and line; where there is anything, the files should not be
 *     used
 */
public record RuleFiles(List<RuleFile> files, List<RuleError> errors) {
  /** Makes the lists unchangeable. */
  public RuleFiles {
    files = files.stream().sorted(Comparator.comparing(file -> file.rule().id())).toList();
    errors = List.copyOf(errors);
  }

  /**
   * Reads all {@code *.yaml} and {@code *.yml} files of a folder, but not of those below it.
   *
   * @param folder the folder
   * @param others the ids of rules that the files may refer to besides their own
   */
  public static RuleFiles load(Path folder, Set<String> others) {
    List<RuleFile> files = new ArrayList<>();
    List<RuleError> errors = new ArrayList<>();
    for (Path path : paths(folder, errors)) {
      String name = String.valueOf(path.getFileName());
      try {
        RuleParser parser = new RuleParser(name, Files.readString(path, StandardCharsets.UTF_8));
        parser.parse().ifPresent(files::add);
        errors.addAll(parser.errors());
      } catch (IOException unreadable) {
        errors.add(new RuleError(name, 1, "cannot be read as UTF-8 text"));
      }
    }
    errors.addAll(unknownImplied(files, others));
    return new RuleFiles(files, errors);
  }

  /** Returns the rules alone. */
  public List<Rule> rules() {
    return files.stream().map(RuleFile::rule).toList();
  }

  private static List<Path> paths(Path folder, List<RuleError> errors) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(RuleFiles::isRule).sorted().toList();
    } catch (IOException missing) {
      errors.add(new RuleError(folder.toString(), 1, "is no folder that can be read"));
      return List.of();
    }
  }

  private static boolean isRule(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static List<RuleError> unknownImplied(List<RuleFile> files, Set<String> others) {
    Set<String> known = files.stream().map(file -> file.rule().id()).collect(Collectors.toSet());
    known.addAll(others);
    List<RuleError> errors = new ArrayList<>();
    for (RuleFile file : files) {
      for (String implied : file.rule().implies()) {
        if (!known.contains(implied)) {
          String message = "`implies` names no rule: `" + implied + "`";
          errors.add(
              new RuleError(
                  file.rule().id() + ".yaml", 1, message + NearestName.hint(implied, known)));
        }
      }
    }
    return errors;
  }
}
