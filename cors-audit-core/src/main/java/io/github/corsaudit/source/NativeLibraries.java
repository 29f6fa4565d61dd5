package io.github.corsaudit.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Locale;

/**
 * Unpacks native libraries of the parser, which it would else do itself, for a price: to name a
 * file in the shared temporary folder so that nobody can guess it, it starts all of the platform's
 * cryptography, a tenth of a small audit. A folder that did not exist before, and that only its
 * owner may enter, needs no such name.
 */
final class NativeLibraries {
  /** Where the parser looks for a library before it unpacks it; users may set it, too. */
  private static final String PLACE = "tree-sitter-lib";

  private NativeLibraries() {}

  /**
   * Has a library loaded.
   *
   * @param name the library's name without folder, platform and ending
   * @param loading what makes the parser load it
   */
  static synchronized void load(String name, Runnable loading) {
    boolean ours = System.getProperty(PLACE) == null && unpack("lib/" + platform(name));
    try {
      loading.run();
    } finally {
      // Another class loader of this process could not load the very same file.
      if (ours) {
        System.clearProperty(PLACE);
      }
    }
  }

  /** Returns whether it worked; where it did not, the parser tries and says what is in its way. */
  private static boolean unpack(String resource) {
    try (InputStream library = NativeLibraries.class.getResourceAsStream("/" + resource)) {
      if (library == null) {
        return false;
      }
      Path root =
          Path.of(
              System.getProperty("java.io.tmpdir"),
              "cors-audit-" + Long.toHexString(System.nanoTime()));
      copy(library, root, root.resolve(resource));
      System.setProperty(PLACE, root.toString());
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static void copy(InputStream library, Path root, Path file) throws IOException {
    createOwn(root);
    root.toFile().deleteOnExit();
    Path folder = Files.createDirectory(file.resolveSibling(""));
    folder.toFile().deleteOnExit();
    Files.copy(library, file);
    file.toFile().deleteOnExit();
  }

  private static void createOwn(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      FileAttribute<?> owner =
          PosixFilePermissions.asFileAttribute(
              EnumSet.of(
                  PosixFilePermission.OWNER_READ,
                  PosixFilePermission.OWNER_WRITE,
                  PosixFilePermission.OWNER_EXECUTE));
      Files.createDirectory(folder, owner);
    } else {
      // Elsewhere everybody's temporary folder is their own.
      Files.createDirectory(folder);
    }
  }

  /** Returns a library's file name on this platform, as the parser's jars have it. */
  private static String platform(String name) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").contains("aarch64") ? "aarch64" : "x86_64";
    if (system.contains("windows")) {
      return machine + "-windows-" + name + ".dll";
    }
    return system.contains("mac")
        ? machine + "-macos-" + name + ".dylib"
        : machine + "-linux-gnu-" + name + ".so";
  }
}
