package io.github.corsaudit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Header;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example in the package's documentation. */
class BrowserExampleTest {

  @Test
  void doesWhatTheDocumentationSays() {
    FetchRequest request =
        FetchRequest.get("https://app.example", "https://api.example/me")
            .withCredentials(CredentialsMode.INCLUDE);
    Server server =
        sent -> new Reply.Answered(200, List.of(new Header("Access-Control-Allow-Origin", "*")));

    Verdict verdict = new Browser().judge(request, server);

    assertThat(verdict.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(verdict.failure()).map(Failure::reason).contains(Reason.WILDCARD_ORIGIN_NOT_ALLOWED);
    assertThat(verdict.actualSent()).isTrue();
  }
}
