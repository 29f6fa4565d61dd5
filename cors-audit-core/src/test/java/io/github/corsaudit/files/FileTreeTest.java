package io.github.corsaudit.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.read.SourceText;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTreeTest {
  private static final String POLICY = "app = CORS(app)\n";

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return write(name, text, StandardCharsets.UTF_8);
  }

  private Path write(String name, String text, Charset charset) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, charset);
  }

  private FileTree find(Path... roots) {
    return FileTree.find(
        folder,
        roots.length == 0 ? List.of(folder) : List.of(roots),
        new FileTree.Selection(path -> path.endsWith(".py"), path -> !path.contains("excluded")));
  }

  private List<String> found(Path... roots) {
    return find(roots).texts().stream().map(SourceText::path).toList();
  }

  private List<String> problems() {
    return find().problems().stream().map(p -> p.kind().text() + " " + p.where()).toList();
  }

  @Test
  void findsFilesThatSpeakOfCors() throws IOException {
    write("b/app.py", POLICY);
    write("a.py", "h['ACCESS-Control-Allow-Origin'] = '*'");
    write("c.py", "print('nothing')");
    write("d.txt", POLICY);
    write("excluded.py", POLICY);

    assertThat(found()).containsExactly("a.py", "b/app.py");
    assertThat(find().scanned()).isEqualTo(3);
    assertThat(find().met()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "node_modules/x/app.py",
        ".git/app.py",
        "target/app.py",
        "src/tests/app.py",
        "vendor/app.py",
        "docs/app.py",
        "src/test_app.py",
        "src/app_test.py"
      })
  void leavesOutWhatIsNobodysPolicyUnlessNamed(String name) throws IOException {
    Path file = write(name, POLICY);

    assertThat(found()).isEmpty();
    assertThat(find().skipped()).isEqualTo(1);
    assertThat(found(file)).containsExactly(name);
  }

  @Test
  void leavesOutVirtualEnvironmentsWhateverTheirName() throws IOException {
    write("my-env/pyvenv.cfg", "");
    write("my-env/app.py", POLICY);

    assertThat(found()).isEmpty();
  }

  @Test
  void respectsIgnoreFilesOfEveryLevel() throws IOException {
    write(".git/HEAD", "");
    write(".gitignore", "secret/\n*.gen.py\n");
    write("src/.gitignore", "!wanted.gen.py\n/local.py\n");
    write("secret/app.py", POLICY);
    write("src/a.gen.py", POLICY);
    write("src/wanted.gen.py", POLICY);
    write("src/local.py", POLICY);
    write("src/deep/local.py", POLICY);

    assertThat(found()).containsExactly("src/deep/local.py", "src/wanted.gen.py");
    assertThat(found(folder.resolve("src")))
        .containsExactly("src/deep/local.py", "src/wanted.gen.py");
  }

  @Test
  void readsOtherEncodings() throws IOException {
    write("latin.py", "# \u00e9\n" + POLICY, StandardCharsets.ISO_8859_1);
    write("marked.py", "\ufeff" + POLICY);
    write("wide.py", "\ufeff" + POLICY, StandardCharsets.UTF_16LE);

    assertThat(find().texts())
        .extracting(SourceText::content)
        .containsExactly("# \u00e9\n" + POLICY, POLICY, POLICY);
    assertThat(problems()).containsExactly("skipped latin.py");
  }

  @Test
  void passesOverBinaryFilesSilently() throws IOException {
    write("image.py", "\0\1\2cors");

    assertThat(found()).isEmpty();
    assertThat(problems()).isEmpty();
  }

  @Test
  void saysThatAFileIsTooLargeOnlyIfItSpeaksOfCors() throws IOException {
    try (RandomAccessFile large = new RandomAccessFile(write("large.py", POLICY).toFile(), "rw");
        RandomAccessFile other = new RandomAccessFile(write("other.py", "x = 1").toFile(), "rw")) {
      large.setLength(200L << 20);
      other.setLength(200L << 20);
    }

    assertThat(found()).isEmpty();
    assertThat(problems()).isEmpty();

    Files.writeString(folder.resolve("large.py"), "# cors\n".repeat(2 << 20));
    assertThat(problems()).containsExactly("unreadable large.py");
  }

  @Test
  void isNotCaughtByLinks() throws IOException {
    write("src/app.py", POLICY);
    Files.createSymbolicLink(folder.resolve("src/back"), folder.resolve("src"));
    Files.createSymbolicLink(folder.resolve("self.py"), folder.resolve("self.py"));
    Files.createSymbolicLink(folder.resolve("same.py"), folder.resolve("src/app.py"));

    assertThat(found()).containsExactly("src/app.py");
    assertThat(problems()).containsExactly("skipped self.py", "skipped src/back");
  }

  @Test
  void saysThatANamedFileIsMissing() {
    FileTree tree = find(folder.resolve("nowhere.py"));

    assertThat(tree.problems())
        .containsExactly(
            Problem.with(Problem.Kind.UNREADABLE, "nowhere.py", "does not exist: check the path"));
  }

  @Test
  void looksUpOtherFilesOfTheAuditedFolderAlone(@TempDir Path elsewhere) throws IOException {
    write("app/main.py", POLICY);
    write("app/settings.py", "ORIGINS = []");
    Path outside = Files.writeString(elsewhere.resolve("passwords.py"), "x");
    Files.createSymbolicLink(folder.resolve("app/stolen.py"), outside);
    var sources = find(folder.resolve("app")).sourcesFor(path -> true);

    assertThat(sources.lookup("app/settings.py"))
        .get()
        .extracting(SourceText::content)
        .isEqualTo("ORIGINS = []");
    assertThat(sources.lookup("app/../app/main.py")).isPresent();
    assertThat(sources.lookup("app/none.py")).isEmpty();
    assertThat(sources.lookup("app/stolen.py")).isEmpty();
    assertThat(sources.lookup(outside.toString())).isEmpty();
    assertThat(sources.lookup("app/\0")).isEmpty();
    assertThat(sources.glob("app/*.py"))
        .containsExactly("app/main.py", "app/settings.py", "app/stolen.py");
    assertThat(sources.glob("*/main.p?")).containsExactly("app/main.py");
    assertThat(sources.glob("app/[.py")).isEmpty();
  }
}
