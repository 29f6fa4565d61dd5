package io.github.corsaudit.cli;

import io.github.corsaudit.browser.CredentialsMode;
import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.explain.HeaderArgument;
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
      defaultValue = "GET",
      description = "The method (default: GET).")
  private String method = "GET";

  @Option(
      names = "--request-header",
      paramLabel = "'NAME: VALUE'",
      description = "A header that the script sets. Repeatable.")
  private List<String> requestHeaders = new ArrayList<>();

  @Option(
      names = "--credentials",
      paramLabel = "MODE",
      defaultValue = "same-origin",
      description = "The credentials mode: omit, same-origin (default) or include.")
  private String credentials = "same-origin";

  @Option(names = "--body", description = "A body goes along.")
  private boolean body;

  /** Returns the request that the options alone describe. */
  FetchRequest request() {
    return request(
        url.orElseThrow(
            () -> new UsageException("say what the page asks for: --url or --live URL")));
  }

  /** Returns the request for this URL, whatever {@code --url} says. */
  FetchRequest request(String target) {
    String page =
        origin.orElseThrow(
            () -> new UsageException("say where the page comes from: --origin ORIGIN"));
    return FetchRequest.get(page, target)
        .withMethod(method)
        .withHeaders(lines(requestHeaders))
        .withBody(body)
        .withCredentials(
            CredentialsMode.of(credentials)
                .orElseThrow(
                    () -> new UsageException("--credentials takes omit, same-origin or include")));
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
