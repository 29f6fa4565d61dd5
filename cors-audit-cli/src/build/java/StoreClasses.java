import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes the runnable jar anew, with what a check reads first stored as it is: inflating it took a
 * tenth of a small audit. Entries for folders, which nothing needs, are left out. Equal jars give
 * equal bytes.
 */
final class StoreClasses {
  private static final List<String> FIRST =
      List.of("META-INF/MANIFEST.MF", "io/github/corsaudit/", "org/treesitter/", "lib/x86_64-linux");

  private StoreClasses() {}

  /** Takes the jar's path. */
  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path rewritten = jar.resolveSibling(jar.getFileName() + ".rewritten");
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(rewritten);
        ZipOutputStream to = new ZipOutputStream(file)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        if (!entry.isDirectory()) {
          copy(from, entry, to);
        }
      }
    }
    Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
    byte[] content;
    try (InputStream in = from.getInputStream(entry)) {
      content = in.readAllBytes();
    }
    ZipEntry copy = new ZipEntry(entry.getName());
    copy.setTimeLocal(entry.getTimeLocal());
    if (FIRST.stream().anyMatch(entry.getName()::startsWith)) {
      store(copy, content);
    }
    to.putNextEntry(copy);
    to.write(content);
    to.closeEntry();
  }

  private static void store(ZipEntry entry, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
  }
}
