package io.github.corsaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every command of docs/explain.md; {@code -Dupdate=true} writes what they print. */
class ExplainPageTest {
  private static final Path PAGE = Path.of("..", "docs", "explain.md");
  private static final Pattern BLOCK =
      Pattern.compile(
          "```console\n(\\$ cors-audit (?:[^\n]*\\\\\n)*[^\n]*\n)(.*?)```\n", Pattern.DOTALL);
  private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|([^ \\\\\n]+)");

  @TempDir Path folder;

  @Test
  void everyCommandPrintsWhatThePageSays() throws IOException {
    String page = Files.readString(PAGE);
    String printed = BLOCK.matcher(page).replaceAll(block -> Matcher.quoteReplacement(run(block)));
    if (Boolean.getBoolean("update")) {
      Files.writeString(PAGE, printed);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(printed);
    assertThat(BLOCK.matcher(page).results()).hasSize(6);
  }

  private String run(MatchResult block) {
    List<String> arguments = new ArrayList<>();
    ARGUMENT
        .matcher(block.group(1).substring("$ cors-audit ".length()))
        .results()
        .forEach(a -> arguments.add(a.group(1) == null ? a.group(2) : a.group(1)));
    Run run = Run.in(folder, arguments.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return "```console\n" + block.group(1) + run.out() + "```\n";
  }
}
