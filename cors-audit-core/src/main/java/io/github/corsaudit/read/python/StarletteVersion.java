package io.github.corsaudit.read.python;

import io.github.corsaudit.read.Sources;
import java.util.Optional;

/** Which of Starlette's behaviours applies. */
enum StarletteVersion {
  /** Before 1.0: a cookie decides whether any origin is answered with {@code *} or echoed. */
  OLD,
  /** 1.0 and later: credentials decide. */
  CURRENT,
  /** Not pinned: the current one is assumed. */
  ASSUMED;

  /** FastAPI of this minor version and before never ran on Starlette 1.0. */
  private static final int LAST_FASTAPI_ON_OLD = 119;

  /** Returns what the pins that govern a file say. */
  static StarletteVersion of(Sources sources, String path) {
    Optional<String> starlette = new Products(sources).version("starlette", path);
    if (starlette.isPresent()) {
      return PinnedVersions.major(starlette.get()) == 0 ? OLD : CURRENT;
    }
    boolean old =
        new Products(sources)
            .version("fastapi", path)
            .filter(version -> PinnedVersions.major(version) == 0)
            .filter(version -> PinnedVersions.minor(version) <= LAST_FASTAPI_ON_OLD)
            .isPresent();
    return old ? OLD : ASSUMED;
  }
}
