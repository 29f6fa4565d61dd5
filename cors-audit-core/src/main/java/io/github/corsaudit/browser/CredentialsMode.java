package io.github.corsaudit.browser;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** With which requests the user's credentials go along (Fetch, "credentials mode"). */
public enum CredentialsMode {
  /** With none. */
  OMIT,
  /** With those to the page's own origin: what {@code fetch} does unless told otherwise. */
  SAME_ORIGIN,
  /** With all. */
  INCLUDE;

  /** Returns the mode spelt so in scripts. */
  public static Optional<CredentialsMode> of(String text) {
    return Arrays.stream(values()).filter(mode -> mode.text().equals(text)).findFirst();
  }

  /** Returns the spelling used in scripts: {@code omit}, {@code same-origin}, {@code include}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
