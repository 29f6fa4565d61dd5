package io.github.corsaudit;

import io.github.corsaudit.explain.DeclaredServers;
import io.github.corsaudit.files.FileTree;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.read.Deployment;
import io.github.corsaudit.read.PolicyReader;
import io.github.corsaudit.read.Sources;
import io.github.corsaudit.serve.Service;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The servers that files on disk make. What was read last is kept, so that many questions about few
 * configurations read each once. Not thread-safe.
 */
public final class DeclaredFiles implements DeclaredServers {
  private static final int KEPT = 32;

  /** Names under which people know systems that are read as others. */
  private static final Map<String, String> ALIASES = Map.of("fastapi", "starlette");

  private final Path folder;
  private final List<PolicyReader> readers;
  private final Map<Path, FileTree> trees = new Recent<>();
  private final Map<Configuration, Service> services = new Recent<>();

  /** A map that forgets what was put into it first. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > KEPT;
    }
  }

  private DeclaredFiles(Path folder, List<PolicyReader> readers) {
    this.folder = folder;
    this.readers = readers;
  }

  /** Returns the servers whose paths are relative to a folder. */
  public static DeclaredFiles under(Path folder) {
    return new DeclaredFiles(folder, Readers.all());
  }

  @Override
  public Service find(Configuration configuration) throws NoServer {
    Service known = services.get(configuration);
    if (known == null) {
      known = read(configuration);
      services.put(configuration, known);
    }
    return known;
  }

  private Service read(Configuration configuration) throws NoServer {
    FileTree tree = tree(configuration.path());
    PolicyReader reader =
        configuration.system().isPresent()
            ? named(configuration.system().get())
            : only(tree, configuration);
    Sources sources = new Deployed(tree.sourcesFor(reader::accepts), deployment(configuration));
    if (sources.candidates().isEmpty()) {
      throw new NoServer(
          "no file under '%s' speaks of CORS in the way of %s"
              .formatted(configuration.path(), reader.system()));
    }
    try {
      return reader.service(sources);
    } catch (RuntimeException | StackOverflowError e) {
      throw new NoServer(failure(reader, e));
    }
  }

  private static String failure(PolicyReader reader, Throwable failure) {
    return "the reader for %s failed on these files (%s): please report it"
        .formatted(reader.system(), failure.getClass().getSimpleName());
  }

  private PolicyReader named(String system) throws NoServer {
    String name = ALIASES.getOrDefault(system, system);
    for (PolicyReader reader : readers) {
      if (reader.system().equals(name)) {
        return reader;
      }
    }
    throw new NoServer(
        "no system '%s' is read here; these are: %s".formatted(system, names(readers)));
  }

  private static String names(List<PolicyReader> readers) {
    return readers.stream()
        .map(PolicyReader::system)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** Returns the one reader that finds a policy. */
  private PolicyReader only(FileTree tree, Configuration configuration) throws NoServer {
    List<PolicyReader> found =
        readers.stream().filter(reader -> finds(reader, tree, configuration)).toList();
    if (found.isEmpty()) {
      throw new NoServer(
          "no CORS policy was found under '%s'; name the `system` if there is one"
              .formatted(configuration.path()));
    }
    if (found.size() > 1) {
      throw new NoServer(
          "'%s' holds policies of several systems (%s); say which with `system`"
              .formatted(configuration.path(), names(found)));
    }
    return found.get(0);
  }

  private static boolean finds(PolicyReader reader, FileTree tree, Configuration configuration) {
    Sources sources = new Deployed(tree.sourcesFor(reader::accepts), deployment(configuration));
    try {
      return !sources.candidates().isEmpty() && !reader.read(sources).policies().isEmpty();
    } catch (RuntimeException | StackOverflowError e) {
      return true; // reading it once more says what is wrong
    }
  }

  /** A version alone is that of the system. */
  private static Deployment deployment(Configuration configuration) {
    boolean bare =
        configuration.version().filter(v -> v.strip().matches("v?[0-9][^ ]*")).isPresent();
    Optional<String> version =
        bare
            ? configuration.version().map(v -> configuration.system().orElse("") + " " + v.strip())
            : configuration.version();
    return new Deployment(Optional.of(configuration.environment()), version);
  }

  private FileTree tree(String path) throws NoServer {
    Path root = root(path);
    FileTree known = trees.get(root);
    if (known == null) {
      Path around = Files.isDirectory(root) ? root : root.getParent();
      FileTree.Selection selection = new FileTree.Selection(this::anyReaderAccepts, unused -> true);
      known = FileTree.find(around == null ? root : around, List.of(root), selection);
      trees.put(root, known);
    }
    for (Problem problem : known.problems()) {
      if (problem.kind().incomplete()) {
        throw new NoServer("'%s' %s".formatted(problem.where(), problem.message()));
      }
    }
    return known;
  }

  private Path root(String path) throws NoServer {
    try {
      Path root = folder.resolve(path).toAbsolutePath().normalize();
      if (Files.exists(root)) {
        return root;
      }
    } catch (InvalidPathException e) {
      throw new NoServer("'%s' is no path".formatted(path));
    }
    throw new NoServer("there is no file or folder '%s'".formatted(path));
  }

  private boolean anyReaderAccepts(String path) {
    return readers.stream().anyMatch(reader -> reader.accepts(path));
  }
}
