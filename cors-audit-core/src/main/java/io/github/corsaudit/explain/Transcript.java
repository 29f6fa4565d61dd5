package io.github.corsaudit.explain;

import io.github.corsaudit.browser.CredentialsMode;
import io.github.corsaudit.browser.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code curl -i} or {@code curl -v} printed. Several answers may follow each other: interim
 * ones are skipped, redirects are followed by what they lead to, and an answer to a preflight comes
 * before the one to the request.
 */
public final class Transcript {
  private static final Pattern STATUS = Pattern.compile("HTTP/[0-9.]+ ([1-9][0-9]{2})( .*)?");

  private final List<TranscriptExchange> exchanges = new ArrayList<>();
  private boolean encrypted;
  private boolean inHead;

  private Transcript() {}

  /**
   * Returns what the text tells.
   *
   * @throws Recording.Unusable if there is no answer in it
   */
  public static Recording parse(String text) throws Recording.Unusable {
    Transcript transcript = new Transcript();
    text.lines().forEach(transcript::line);
    transcript.exchanges.removeIf(exchange -> exchange.status() < 200);
    if (transcript.exchanges.isEmpty()) {
      throw new Recording.Unusable(
          "no answer in the transcript: paste what curl -i prints, from its HTTP/ line on");
    }
    return transcript.recording();
  }

  private void line(String line) {
    boolean verbose = line.startsWith("< ") || line.equals("<");
    String content = verbose ? line.substring(Math.min(2, line.length())) : line;
    Matcher status = STATUS.matcher(content);
    if (line.startsWith("> ")) {
      asked(line.substring(2));
    } else if (status.matches()) {
      answered(Integer.parseInt(status.group(1)));
    } else if (line.startsWith("* ")) {
      encrypted |= line.startsWith("* SSL connection") || line.startsWith("*   SSL connection");
    } else if (inHead && content.isEmpty()) {
      inHead = false;
    } else if (inHead) {
      exchanges.get(exchanges.size() - 1).answer(content);
    }
  }

  private void asked(String line) {
    boolean next = exchanges.isEmpty() || exchanges.get(exchanges.size() - 1).status() >= 200;
    if (next) {
      exchanges.add(new TranscriptExchange());
    }
    exchanges.get(exchanges.size() - 1).ask(line);
  }

  private void answered(int status) {
    inHead = true;
    boolean next = exchanges.isEmpty() || exchanges.get(exchanges.size() - 1).status() >= 200;
    if (next) {
      exchanges.add(new TranscriptExchange());
    }
    TranscriptExchange last = exchanges.get(exchanges.size() - 1);
    last.answered().clear();
    last.status(status);
  }

  private Recording recording() {
    TranscriptExchange request =
        exchanges.stream().filter(e -> !isPreflight(e)).findFirst().orElse(exchanges.get(0));
    return new Recording(
        request.asked("origin"),
        request.target().flatMap(path -> request.asked("host").map(host -> scheme() + host + path)),
        request.method(),
        List.of(),
        request.asked("cookie").map(cookie -> CredentialsMode.INCLUDE),
        new GivenAnswers(hops()));
  }

  private String scheme() {
    return encrypted ? "https://" : "http://";
  }

  /** The last answer is the request's own, unless its request is known to be a preflight. */
  private boolean isPreflight(TranscriptExchange exchange) {
    boolean last = exchange == exchanges.get(exchanges.size() - 1);
    return exchange.preflight() && (!last || exchange.method().isPresent());
  }

  private List<GivenAnswers.Given> hops() {
    List<GivenAnswers.Given> hops = new ArrayList<>();
    Optional<Reply> preflight = Optional.empty();
    for (TranscriptExchange exchange : exchanges) {
      Reply reply = new Reply.Answered(exchange.status(), exchange.answered());
      if (isPreflight(exchange)) {
        preflight = Optional.of(reply);
      } else {
        hops.add(hop(preflight, reply));
        preflight = Optional.empty();
      }
    }
    preflight.ifPresent(p -> hops.add(hop(Optional.of(p), missing())));
    return hops;
  }

  private static GivenAnswers.Given hop(Optional<Reply> preflight, Reply response) {
    return new GivenAnswers.Given(preflight.orElseGet(GivenAnswers::unknownPreflight), response);
  }

  private static Reply missing() {
    return new Reply.Unreachable("the transcript ends after the preflight");
  }
}
