package io.github.corsaudit.explain;

import io.github.corsaudit.browser.Reply;
import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a HAR file.
 *
 * @param url what was asked for
 * @param method with which method
 * @param asked the request's header lines
 * @param status the answer's status; 0 where none was recorded
 * @param answered the answer's header lines
 * @param next where a redirect led to; empty if nowhere
 */
record HarEntry(
    String url, String method, List<Header> asked, int status, List<Header> answered, String next) {

  static HarEntry read(Json entry) throws InvalidQuestion {
    Json.Members members = members(entry);
    Json.Members request = Fields.object(members, "request").orElse(Json.Members.NONE);
    Json.Members response = Fields.object(members, "response").orElse(Json.Members.NONE);
    return new HarEntry(
        Fields.text(request, "url"),
        Fields.text(request, "method"),
        headers(request),
        response.get("status").map(HarEntry::number).orElse(0),
        headers(response),
        Fields.text(response, "redirectURL", ""));
  }

  boolean preflight() {
    return method.equals("OPTIONS") && asked("access-control-request-method").isPresent();
  }

  /** Returns the value of the first request header with this name. */
  Optional<String> asked(String name) {
    return asked.stream()
        .filter(line -> line.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /** Returns what came back. */
  Reply reply() {
    return status == 0
        ? new Reply.Unreachable("the HAR file holds no answer to " + method + " " + url)
        : new Reply.Answered(status, answered);
  }

  private static int number(Json value) {
    return value instanceof Json.Digits digits && digits.text().matches("[1-9][0-9]{2}")
        ? Integer.parseInt(digits.text())
        : 0;
  }

  /** HTTP/2 has header fields of its own, as {@code :status}, which are none to a browser. */
  private static List<Header> headers(Json.Members of) throws InvalidQuestion {
    List<Header> headers = new ArrayList<>();
    for (Json line : Fields.array(of, "headers")) {
      Json.Members pair = members(line);
      String name = Fields.text(pair, "name");
      if (!name.startsWith(":")) {
        headers.add(new Header(name, Fields.text(pair, "value", "")));
      }
    }
    return headers;
  }

  private static Json.Members members(Json value) throws InvalidQuestion {
    if (value instanceof Json.Members members) {
      return members;
    }
    throw new InvalidQuestion("an entry or a header is no object");
  }
}
