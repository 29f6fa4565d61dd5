package io.github.corsaudit.explain;

import io.github.corsaudit.serve.Service;
import java.util.Map;
import java.util.Optional;

/** Finds out which server the files under a path make. */
public interface DeclaredServers {

  /** Returns one that knows of no files. */
  static DeclaredServers none() {
    return configuration -> {
      throw new NoServer("declared policies are not read here");
    };
  }

  /**
   * Returns the server.
   *
   * @throws NoServer if there is none, or it cannot be told
   */
  Service find(Configuration configuration) throws NoServer;

  /**
   * Which files, and what is known of how the system runs.
   *
   * @param path a file or a folder
   * @param system the system's name; empty where the files decide
   * @param version its version; empty where the files may tell
   * @param environment the variables that are set; all others are not
   */
  record Configuration(
      String path,
      Optional<String> system,
      Optional<String> version,
      Map<String, String> environment) {
    /** Makes the map unchangeable. */
    public Configuration {
      environment = Map.copyOf(environment);
    }
  }

  /** Says why there is no server, for people. */
  final class NoServer extends Exception {
    private static final long serialVersionUID = 1L;

    /** Takes the reason. */
    public NoServer(String reason) {
      super(reason);
    }

    /** Returns the reason. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }
}
