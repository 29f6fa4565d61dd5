package io.github.corsaudit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.origin.Question;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CarriersTest {
  private final Carriers carriers = new Carriers();

  private Optional<String> next(Question question, String origin) {
    return carriers.next(Ask.actual(question, origin, true)).flatMap(c -> c.ask().origin());
  }

  @Test
  void goesFromHostToHost() {
    assertThat(next(Question.STRANGER, "https://abc.net")).contains("https://abc.github.io");
    assertThat(next(Question.PREFIX, "https://app.example.com.abc.org"))
        .contains("https://app.example.com.abc.netlify.app");
    assertThat(next(Question.SPECIAL_CHARACTER, "https://app.example.com$.abc.org"))
        .contains("https://app.example.com$.abc.herokuapp.com");
  }

  @ParameterizedTest
  @CsvSource({
    "SUFFIX, https://abcexample.com",
    "STRANGER, http://abc.net",
    "PREFIX, https://app.example.com.abc.net:8443",
  })
  void carriesNothingWhereTheEndingIsNotFree(Question question, String origin) {
    assertThat(next(question, origin)).isEmpty();
  }

  @Test
  void ends() {
    for (int i = 0; i < 100; i++) {
      next(Question.STRANGER, "https://abc.net");
    }
    assertThat(next(Question.STRANGER, "https://abc.net")).isEmpty();
  }
}
