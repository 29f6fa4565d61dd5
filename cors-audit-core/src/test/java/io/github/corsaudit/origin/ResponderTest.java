package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Header;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.RequestKind;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The grant that answers a request, and the header lines of its answer. */
final class ResponderTest {
  private static final String APP = "https://app.example.com";
  private static final OriginRule ONE = new OriginRule.Exact(APP, false);

  private static Grant grant(OriginRule rule, RequestKind on, CookieState cookie) {
    Answer answer = Answer.at(Policies.HERE).allowOrigin(new AllowOrigin.Echo()).build();
    return new Grant(new Sourced<>(rule, Policies.HERE), on, cookie, answer);
  }

  private static Response respond(CorsRequest request, Grant... grants) {
    return Responder.of(Policies.of(List.of(grants))).respond(request);
  }

  @Test
  void theFirstGrantThatFitsAnswers() {
    Grant one = grant(ONE, RequestKind.BOTH, CookieState.ANY);
    Grant all = grant(new OriginRule.Reflected(), RequestKind.BOTH, CookieState.ANY);
    assertThat(respond(CorsRequest.actual(APP, true), one, all))
        .isEqualTo(new Response.Granted(one));
    assertThat(respond(CorsRequest.actual("https://b.example", true), one, all))
        .isEqualTo(new Response.Granted(all));
    assertThat(respond(CorsRequest.actual("https://b.example", true), one))
        .isEqualTo(new Response.Silent());
  }

  @Test
  void grantsAreForOneKindOfRequests() {
    Grant actual = grant(ONE, RequestKind.ACTUAL, CookieState.ANY);
    CorsRequest preflight = CorsRequest.preflight(APP, "PUT", Optional.empty());
    assertThat(respond(preflight, actual)).isEqualTo(new Response.Silent());
    Grant asked = grant(ONE, RequestKind.PREFLIGHT, CookieState.ANY);
    assertThat(respond(preflight, actual, asked)).isEqualTo(new Response.Granted(asked));
  }

  @Test
  void grantsMayDependOnACookie() {
    Grant with = grant(ONE, RequestKind.BOTH, CookieState.PRESENT);
    Grant without = grant(ONE, RequestKind.BOTH, CookieState.ABSENT);
    assertThat(respond(CorsRequest.actual(APP, true), without, with))
        .isEqualTo(new Response.Granted(with));
    assertThat(respond(CorsRequest.actual(APP, false), with, without))
        .isEqualTo(new Response.Granted(without));
  }

  @Test
  void nobodyCanTellBehindWhatIsNotResolved() {
    Grant unresolved = grant(new OriginRule.Unresolved("X"), RequestKind.BOTH, CookieState.ANY);
    Grant one = grant(ONE, RequestKind.BOTH, CookieState.ANY);
    assertThat(respond(CorsRequest.actual(APP, true), unresolved, one))
        .isEqualTo(new Response.Unknown(unresolved));
    assertThat(respond(CorsRequest.actual(APP, true), one, unresolved))
        .isEqualTo(new Response.Granted(one));
  }

  @Test
  void onlyAnyAnswersRequestsWithoutAnOrigin() {
    Grant any = grant(new OriginRule.Any(), RequestKind.BOTH, CookieState.ANY);
    Grant reflected = grant(new OriginRule.Reflected(), RequestKind.BOTH, CookieState.ANY);
    CorsRequest request = CorsRequest.withoutOrigin(false);
    assertThat(respond(request, reflected)).isEqualTo(new Response.Silent());
    assertThat(respond(request, reflected, any)).isEqualTo(new Response.Granted(any));
  }

  private static List<String> lines(Answer.Builder answer, CorsRequest request) {
    return AnswerHeaders.of(answer.build(), request).stream().map(ResponderTest::text).toList();
  }

  private static String text(Header header) {
    return header.name() + ": " + header.value();
  }

  private static <T> Sourced<T> here(T value) {
    return new Sourced<>(value, Policies.HERE);
  }

  @Test
  void writesWhatIsKnown() {
    Answer.Builder answer =
        Answer.at(Policies.HERE)
            .allowOrigin(new AllowOrigin.Echo())
            .credentials(Credentials.of("True"))
            .methods(here(new TokenSet.Listed(List.of("GET", "PUT"))))
            .headers(here(new TokenSet.Echo()))
            .exposed(here(new TokenSet.Unknown()))
            .maxAge(here("600"))
            .varyOrigin(Tri.YES)
            .cacheable(Tri.YES)
            .privateNetwork(here(Tri.YES));
    assertThat(lines(answer, CorsRequest.preflight(APP, "PUT", Optional.of("x-a"))))
        .containsExactly(
            "Access-Control-Allow-Origin: " + APP,
            "Access-Control-Allow-Credentials: True",
            "Access-Control-Allow-Methods: GET, PUT",
            "Access-Control-Allow-Headers: x-a",
            "Access-Control-Max-Age: 600",
            "Access-Control-Allow-Private-Network: true",
            "Vary: Origin",
            "Cache-Control: public, max-age=60");
  }

  @Test
  void writesNothingForWhatTheRequestDoesNotHold() {
    Answer.Builder answer =
        Answer.at(Policies.HERE)
            .allowOrigin(new AllowOrigin.Echo())
            .methods(here(new TokenSet.Echo()))
            .headers(here(new TokenSet.Echo()));
    assertThat(lines(answer, CorsRequest.withoutOrigin(true))).isEmpty();
  }

  @Test
  void writesFixedValuesLineByLine() {
    Answer.Builder answer = Answer.at(Policies.HERE);
    answer.allowOrigin(new AllowOrigin.Fixed(List.of("https://a.example", "https://b.example")));
    assertThat(lines(answer, CorsRequest.actual(APP, false)))
        .containsExactly(
            "Access-Control-Allow-Origin: https://a.example",
            "Access-Control-Allow-Origin: https://b.example");
    answer.allowOrigin(new AllowOrigin.Star());
    assertThat(lines(answer, CorsRequest.actual(APP, false)))
        .containsExactly("Access-Control-Allow-Origin: *");
    answer.allowOrigin(new AllowOrigin.Unknown());
    assertThat(lines(answer, CorsRequest.actual(APP, false))).isEmpty();
  }
}
