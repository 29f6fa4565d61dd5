package io.github.corsaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file in the repository that is made from the code or the rules, and must not lag behind. */
public final class GeneratedFile {
  private GeneratedFile() {}

  /** Checks that a file holds a text; with {@code -Dupdate=true}, writes it. */
  public static void holds(Path file, String text) throws IOException {
    if (Boolean.getBoolean("update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(file).as("run the test with -Dupdate=true to write it").exists();
    assertThat(Files.readString(file)).as("run the test with -Dupdate=true").isEqualTo(text);
  }
}
