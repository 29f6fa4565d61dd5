package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Origin;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class QuestionTest {
  private static final List<Origin> TRUSTED =
      Stream.of(
              "https://app.example.com",
              "https://example.co.uk",
              "http://a.b.shop.example:8080",
              "https://someone.github.io",
              "https://10.0.0.1",
              "http://localhost:3000",
              "https://[::1]")
          .flatMap(text -> Origin.parse(text).stream())
          .toList();

  @ParameterizedTest
  @EnumSource
  void everyDrawnOriginIsAMember(Question question) {
    Random random = new Random(7);
    for (int i = 0; i < 2; i++) {
      for (Origin trusted : TRUSTED) {
        assertThat(question.draw(List.of(trusted), random))
            .allMatch(origin -> question.contains(List.of(trusted), origin))
            .allMatch(origin -> question == Question.NULL || SentOrigins.parse(origin).isPresent())
            .noneMatch(origin -> origin.contains("evil") || origin.contains("attack"));
      }
    }
  }

  @Test
  void drawsNothingOfANameForAddresses() {
    List<Origin> address = Origin.parse("https://10.0.0.1").stream().toList();
    for (Question question :
        List.of(
            Question.PREFIX,
            Question.SUFFIX,
            Question.SUBSTRING,
            Question.DOT,
            Question.SUBDOMAIN)) {
      assertThat(question.draw(address, new Random(1))).as(question.id()).isEmpty();
    }
  }

  @Test
  void drawsOneOfEachKind() {
    List<Origin> trusted = Origin.parse("https://app.example.com").stream().toList();
    assertThat(Question.SUFFIX.draw(trusted, new Random(1)))
        .allMatch(origin -> origin.matches("https://[a-z]{7}-?example\\.com"))
        .hasSize(2);
    assertThat(Question.DOT.draw(trusted, new Random(1)))
        .singleElement()
        .matches(origin -> origin.matches("https://app[a-z]example\\.com"));
    assertThat(Question.HTTP.draw(trusted, new Random(1)))
        .containsExactly("http://app.example.com");
    assertThat(Question.SUBSTRING.draw(trusted, new Random(1)))
        .contains("https://app.example.co", "https://xample.com");
    assertThat(Question.NULL.draw(trusted, new Random(1))).containsExactly("null");
  }

  @Test
  void drawsCharactersThatAllMostAndSomeBrowsersSend() {
    List<Origin> trusted = Origin.parse("https://app.example.com").stream().toList();
    assertThat(Question.SPECIAL_CHARACTER.draw(trusted, new Random(1)))
        .satisfiesExactly(
            first -> assertThat(SpecialCharacters.senders(first)).isEqualTo("all browsers"),
            second -> assertThat(SpecialCharacters.sending(second)).hasSize(3),
            third -> assertThat(SpecialCharacters.sending(third)).hasSize(2));
  }

  @Test
  void drawsTheSameAgainForTheSameSeed() {
    assertThat(Question.STRANGER.draw(TRUSTED, new Random(3)))
        .isEqualTo(Question.STRANGER.draw(TRUSTED, new Random(3)));
  }
}
