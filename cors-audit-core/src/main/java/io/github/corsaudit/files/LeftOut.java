package io.github.corsaudit.files;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is nobody's own policy: version control, dependencies, build output, tests and
 * documentation. A path that the user names is audited all the same.
 */
final class LeftOut {
  private static final Set<String> FOLDERS =
      Set.of(
          // version control and editors
          ".git",
          ".hg",
          ".svn",
          ".idea",
          ".vscode",
          // dependencies
          "node_modules",
          "bower_components",
          "jspm_packages",
          "site-packages",
          "dist-packages",
          "vendor",
          "vendored",
          "third_party",
          "third-party",
          "venv",
          ".venv",
          "virtualenv",
          "pods",
          // build output and caches
          "target",
          "build",
          "dist",
          "out",
          "__pycache__",
          ".tox",
          ".nox",
          ".mypy_cache",
          ".pytest_cache",
          ".ruff_cache",
          ".gradle",
          ".next",
          ".nuxt",
          ".output",
          ".turbo",
          ".terraform",
          ".serverless",
          ".aws-sam",
          "cdk.out",
          "coverage",
          // tests
          "test",
          "tests",
          "__tests__",
          "testdata",
          "test-data",
          "test_data",
          "fixtures",
          "__fixtures__",
          "mocks",
          "__mocks__",
          "e2e",
          "cypress",
          "androidtest",
          "integrationtest",
          // documentation
          "docs",
          "doc",
          "docs_src");

  private static final Pattern FILES =
      Pattern.compile(
          "test_.*\\.py|.*_test\\.(py|go)|conftest\\.py|.*\\.(test|spec)\\.[cm]?[jt]sx?"
              + "|.*(Test|Tests|IT)\\.(java|kt)|.*\\.min\\.(js|css)|.*[.-]lock(\\.json|\\.yaml)?");

  private LeftOut() {}

  static boolean folder(String name) {
    return FOLDERS.contains(name.toLowerCase(Locale.ROOT));
  }

  static boolean file(String name) {
    return FILES.matcher(name).matches();
  }
}
