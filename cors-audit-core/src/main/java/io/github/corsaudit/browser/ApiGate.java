package io.github.corsaudit.browser;

import io.github.corsaudit.model.Header;
import java.util.Optional;

/** What makes a script's own call throw (Fetch, "Request class" and "Headers class"). */
final class ApiGate {
  private ApiGate() {}

  /** Returns why the call throws, in the words of a sentence's end; empty if it does not. */
  static Optional<String> check(FetchRequest request) {
    return url(request.url())
        .or(() -> method(request.method()))
        .or(() -> body(request))
        .or(() -> headers(request));
  }

  private static Optional<String> url(String text) {
    Optional<Address> url = Address.parse(text);
    if (url.isEmpty() && !Address.hasOtherScheme(text)) {
      return Optional.of("the URL is not valid");
    }
    return url.filter(Address::userinfo).map(u -> "the URL holds a user name or a password");
  }

  private static Optional<String> method(String method) {
    if (!Tokens.isToken(method)) {
      return Optional.of("the method is no token");
    }
    return Methods.isForbidden(method)
        ? Optional.of("scripts may not use this method")
        : Optional.empty();
  }

  private static Optional<String> body(FetchRequest request) {
    return request.body() && Methods.isBodiless(Methods.normalise(request.method()))
        ? Optional.of("a request with this method has no body")
        : Optional.empty();
  }

  private static Optional<String> headers(FetchRequest request) {
    return request.headers().stream().flatMap(header -> header(header).stream()).findFirst();
  }

  private static Optional<String> header(Header header) {
    if (!Tokens.isToken(header.name())) {
      return Optional.of("a request header's name is no token");
    }
    String value = RequestHeaders.normalise(header.value());
    boolean valid = Bytes.isBytes(value) && value.chars().noneMatch(c -> "\0\r\n".indexOf(c) >= 0);
    return valid ? Optional.empty() : Optional.of("a request header's value is not valid");
  }
}
