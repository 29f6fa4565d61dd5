package io.github.corsaudit.explain;

import io.github.corsaudit.browser.CredentialsMode;
import io.github.corsaudit.model.Header;
import java.util.List;
import java.util.Optional;

/**
 * A request that was really made and what came back, as far as the record tells.
 *
 * @param origin where the page came from
 * @param url what was asked for
 * @param method with which method
 * @param headers the request headers that a script is known to have set
 * @param credentials whether cookies went along
 * @param answers what came back
 */
public record Recording(
    Optional<String> origin,
    Optional<String> url,
    Optional<String> method,
    List<Header> headers,
    Optional<CredentialsMode> credentials,
    GivenAnswers answers) {
  /** Makes the list unchangeable. */
  public Recording {
    headers = List.copyOf(headers);
  }

  /** Says why a record cannot be used, in one sentence for people. */
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String why) {
      super(why);
    }

    /** Returns the sentence. */
    public String why() {
      return String.valueOf(getMessage());
    }
  }
}
