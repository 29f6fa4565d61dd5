package io.github.corsaudit.origin;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The origins of clients that are no websites: extensions of browsers, and applications around a
 * web view. Each is one program's own, and none can be had by registering a name. The forms of
 * their hosts are those that the programs' makers document.
 */
enum OtherSchemes {
  /** Chromium's extensions, named by a key's digest in the letters a to p. */
  CHROME_EXTENSION("chrome-extension", "[a-p]{32}"),
  /** Firefox's, named anew in each installation. */
  MOZ_EXTENSION("moz-extension", Forms.UUID),
  /** Safari's. */
  SAFARI_WEB_EXTENSION("safari-web-extension", Forms.UUID + "|" + Forms.CAPITAL_UUID),
  /** Capacitor's applications on iOS. */
  CAPACITOR("capacitor", Forms.NAME),
  /** Ionic's web view on iOS. */
  IONIC("ionic", Forms.NAME),
  /** Tauri's applications on macOS, iOS and Linux. */
  TAURI("tauri", Forms.NAME),
  /** Electron's applications, by custom. */
  APP("app", Forms.NAME),
  /** Views of Visual Studio Code's extensions. */
  VSCODE_WEBVIEW("vscode-webview", "[0-9a-z-]+"),
  /** Old web views of Android, which send the scheme alone. */
  FILE("file", ""),
  /** Whatever else an application registers. */
  UNLISTED("", "");

  /** How hosts are written. */
  private static final class Forms {
    static final String PORT = "(?::[1-9][0-9]{0,4})?";
    static final String NAME = "[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*" + PORT;
    static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    static final String CAPITAL_UUID = "[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}";

    /** Of which browsers make no origin, or one of the web; and what is likened to that. */
    static final String NEVER = "http[a-z0-9+.-]*|wss?|ftp|data|blob|about|javascript|null";

    private Forms() {}
  }

  /** The union, built when it is first needed. */
  private static final class All {
    static final Machine SET =
        OriginSets.machine(
            OriginSets.any(Stream.of(values()).map(OtherSchemes::expression).toList()));

    private All() {}
  }

  private static final String HTTP = "http";

  private final String scheme;
  private final String host;

  OtherSchemes(String scheme, String host) {
    this.scheme = scheme;
    this.host = host;
  }

  /** Returns the scheme; empty where it is not known. */
  String scheme() {
    return scheme;
  }

  /** Returns the expression of the origins. */
  String expression() {
    return this == UNLISTED
        ? "(?!(?:"
            + Forms.NEVER
            + "|"
            + listed()
            + ")://)[a-z][a-z0-9+.-]*://"
            + "[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*"
            + Forms.PORT
        : scheme + "://(?:" + host + ")";
  }

  private static String listed() {
    return Stream.of(values())
        .filter(each -> each != UNLISTED)
        .map(OtherSchemes::scheme)
        .collect(Collectors.joining("|"));
  }

  /** Returns the origins of all other schemes. */
  static Machine all() {
    return All.SET;
  }

  /**
   * Returns the origins of other schemes in a set.
   *
   * @throws Undecided if that has too many states
   */
  static Machine in(Machine set) {
    return onlyWeb(set) ? Machine.empty() : set.and(All.SET);
  }

  /** Returns whether all members begin as http and https origins do. */
  private static boolean onlyWeb(Machine set) {
    int state = set.start();
    for (int i = 0; i < HTTP.length(); i++) {
      if (set.goesOnOtherwise(state, HTTP.substring(i, i + 1))) {
        return false;
      }
      state = set.step(state, HTTP.charAt(i));
    }
    int secure = set.step(state, 's');
    return !set.goesOnOtherwise(state, "s:") && !set.goesOnOtherwise(secure, ":");
  }

  /** Returns some origins that are easy to read, as they may be let in. */
  static Stream<String> readable() {
    return Stream.of(
        "chrome-extension://" + "abcdefghijklmnop".repeat(2),
        "moz-extension://00000000-0000-4000-8000-000000000000",
        "capacitor://localhost",
        "app://localhost");
  }
}
