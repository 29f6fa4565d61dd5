package io.github.corsaudit.explain;

import io.github.corsaudit.browser.CredentialsMode;
import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.PageOrigin;
import io.github.corsaudit.browser.Reply;
import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads questions of a batch file. */
final class QuestionReader {
  private QuestionReader() {}

  /** Returns the question that a JSON object asks. */
  static Question read(Json.Members question) throws InvalidQuestion {
    return new Question(request(question), new GivenAnswers(hops(question)));
  }

  private static FetchRequest request(Json.Members question) throws InvalidQuestion {
    String origin = Fields.text(question, "origin");
    return asked(
        question,
        PageOrigin.of(origin)
            .orElseThrow(
                () -> new InvalidQuestion("`origin` is no origin: " + Escaped.quoted(origin))));
  }

  /** Returns what a page of some origin asks for. */
  static FetchRequest asked(Json.Members question, String origin) throws InvalidQuestion {
    Json.Members asked = Fields.object(question, "request").orElse(new Json.Members(Map.of()));
    refuse(asked, "mode", "cors");
    refuse(asked, "redirect", "follow");
    return new FetchRequest(
        origin,
        Fields.text(question, "url"),
        Fields.text(asked, "method", "GET"),
        headers(asked),
        credentials(asked),
        Fields.flag(asked, "body"),
        Fields.flag(asked, "uploadListener"));
  }

  private static void refuse(Json.Members asked, String name, String only) throws InvalidQuestion {
    if (!Fields.text(asked, name, only).equals(only)) {
      throw new InvalidQuestion(
          "`request." + name + "` other than " + only + " is not supported by this version");
    }
  }

  private static CredentialsMode credentials(Json.Members asked) throws InvalidQuestion {
    String text = Fields.text(asked, "credentials", CredentialsMode.SAME_ORIGIN.text());
    return CredentialsMode.of(text)
        .orElseThrow(() -> new InvalidQuestion("`credentials` is omit, same-origin or include"));
  }

  private static List<GivenAnswers.Given> hops(Json.Members question) throws InvalidQuestion {
    List<GivenAnswers.Given> hops = new ArrayList<>();
    hops.add(hop(question));
    for (Json next : Fields.array(question, "then")) {
      if (!(next instanceof Json.Members hop)) {
        throw new InvalidQuestion("`then` holds something that is no object");
      }
      hops.add(hop(hop));
    }
    return hops;
  }

  private static GivenAnswers.Given hop(Json.Members hop) throws InvalidQuestion {
    Optional<Json.Members> preflight = Fields.object(hop, "preflight");
    Optional<Json.Members> response = Fields.object(hop, "response");
    return new GivenAnswers.Given(
        preflight.isPresent() ? reply(preflight.get()) : GivenAnswers.unknownPreflight(),
        reply(response.orElseThrow(() -> new InvalidQuestion("`response` is missing"))));
  }

  private static Reply reply(Json.Members answer) throws InvalidQuestion {
    return new Reply.Answered(Fields.status(answer), headers(answer));
  }

  private static List<Header> headers(Json.Members of) throws InvalidQuestion {
    List<Header> headers = new ArrayList<>();
    for (Json line : Fields.array(of, "headers")) {
      headers.add(header(line));
    }
    return headers;
  }

  private static Header header(Json line) throws InvalidQuestion {
    if (line instanceof Json.Array pair
        && pair.values().size() == 2
        && pair.values().get(0) instanceof Json.Text name
        && pair.values().get(1) instanceof Json.Text value) {
      return new Header(name.value(), value.value());
    }
    throw new InvalidQuestion("`headers` holds something other than [\"name\", \"value\"]");
  }
}
