package io.github.corsaudit.cli;

import io.github.corsaudit.browser.CredentialsMode;
import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.PageOrigin;
import io.github.corsaudit.explain.HeaderArgument;
import io.github.corsaudit.explain.Recording;
import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a page asks for: options of {@code explain}. */
final class RequestOptions {
  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      description =
          "Where the page comes from, as https://app.example.com; null for a sandboxed page.")
  private Optional<String> origin = Optional.empty();

  @Option(names = "--url", paramLabel = "URL", description = "What the page asks for.")
  private Optional<String> url = Optional.empty();

  @Option(
      names = {"-X", "--request"},
      paramLabel = "METHOD",
      description = "The method (default: GET).")
  private Optional<String> method = Optional.empty();

  @Option(
      names = "--request-header",
      paramLabel = "'NAME: VALUE'",
      description = "A header that the script sets. Repeatable.")
  private List<String> requestHeaders = new ArrayList<>();

  @Option(
      names = "--credentials",
      paramLabel = "MODE",
      description = "The credentials mode: omit, same-origin (default) or include.")
  private Optional<String> credentials = Optional.empty();

  @Option(names = "--body", description = "A body goes along.")
  private boolean body;

  /** Returns what {@code --url} says. */
  Optional<String> url() {
    return url;
  }

  /** Returns the request that the options alone describe. */
  FetchRequest request() {
    return request(
        url.orElseThrow(
            () -> new UsageException("say what the page asks for: --url or --live URL")));
  }

  /** Returns the request for this URL, whatever {@code --url} says. */
  FetchRequest request(String target) {
    return request(target, origin, method, lines(requestHeaders), credentials());
  }

  /** Returns the request that was recorded; what options say counts more. */
  FetchRequest request(Recording recording) {
    String target =
        url.or(recording::url)
            .orElseThrow(
                () -> new UsageException("the record does not say what was asked for: add --url"));
    return request(
        target,
        origin.or(recording::origin),
        method.or(recording::method),
        requestHeaders.isEmpty() ? recording.headers() : lines(requestHeaders),
        credentials().or(recording::credentials));
  }

  private FetchRequest request(
      String target,
      Optional<String> page,
      Optional<String> with,
      List<Header> headers,
      Optional<CredentialsMode> mode) {
    String from =
        page.orElseThrow(
            () -> new UsageException("say where the page comes from: --origin ORIGIN"));
    String sent =
        PageOrigin.of(from)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--origin takes an origin, as https://app.example.com, or null"));
    return FetchRequest.get(sent, target)
        .withMethod(with.orElse("GET"))
        .withHeaders(headers)
        .withBody(body)
        .withCredentials(mode.orElse(CredentialsMode.SAME_ORIGIN));
  }

  private Optional<CredentialsMode> credentials() {
    Optional<CredentialsMode> mode = credentials.flatMap(CredentialsMode::of);
    if (mode.isEmpty() && credentials.isPresent()) {
      throw new UsageException("--credentials takes omit, same-origin or include");
    }
    return mode;
  }

  /** Returns the header lines that stand in options. */
  static List<Header> lines(List<String> arguments) {
    return arguments.stream()
        .map(
            argument ->
                HeaderArgument.parse(argument)
                    .orElseThrow(() -> new UsageException("a header is given as 'Name: value'")))
        .toList();
  }
}
