package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Header;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Provenance.InFile;
import io.github.corsaudit.model.Scope;
import io.github.corsaudit.model.Severity;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Span;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.model.Witness;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One audit with something of everything that reports have to cope with: files and endpoints, text
 * that would steer a terminal, paths that are no URIs, several lines, suppressed findings,
 * problems.
 */
final class SampleAudit {
  /** The files that are audited, as far as reports show them. */
  static final Map<String, List<String>> FILES =
      Map.of(
          "app.py",
          List.of(
              "from flask_cors import CORS",
              "",
              "\tCORS(app, resources={r\"/api/*\": {\"origins\": \"*\"}}, supports_credentials=True,"
                  + " max_age=600)",
              ""),
          "src/größe & co/Cors Config.java",
          List.of(
              "@Bean",
              "  registry.addMapping(\"/**\")",
              "      .allowedOriginPatterns(\"https://*example.com\")",
              "      .allowCredentials(true);"),
          "targets.txt",
          List.of("# ours", "https://api.example.com/me"),
          "settings.py",
          List.of("import os", "ORIGINS = os.environ['ORIGINS']"),
          "evil.conf",
          List.of("add_header Access-Control-Allow-Origin \"\u001b[2J\u202e\";"));

  static final InFile FLASK = new InFile("app.py", new Span(3, 46, 3, 49));
  static final InFile SPRING = new InFile("src/größe & co/Cors Config.java", new Span(2, 3, 4, 30));
  static final InFile EVIL = new InFile("evil.conf", Span.atLine(1));
  static final InFile SETTINGS = new InFile("settings.py", new Span(2, 11, 2, 32));

  private SampleAudit() {}

  /** Returns the audit. */
  static Audit audit() {
    CorsPolicy flask = flask();
    CorsPolicy spring = spring();
    CorsPolicy settings = settings();
    CorsPolicy listed = observed(listedExchange());
    CorsPolicy unlisted = observed(unlistedExchange());
    return new Audit(
        List.of(flask, settings, spring, listed, unlisted),
        List.of(
            SampleFindings.anyOrigin(flask),
            SampleFindings.hostile(flask),
            SampleFindings.unresolved(settings),
            SampleFindings.suffix(spring),
            SampleFindings.suppressed(spring),
            SampleFindings.listed(listed, listedExchange()),
            SampleFindings.unlisted(unlisted, unlistedExchange())),
        problems(),
        SampleFindings.rules(),
        new Audit.Counts(134, 120, 3, 14, 2, 48),
        false);
  }

  /** Returns how the audit's report is to be written. */
  static ReportContext context(boolean color, boolean verbose) {
    return new ReportContext("1.0.0", color, verbose, false, SampleAudit::line);
  }

  private static Optional<String> line(String file, int number) {
    List<String> lines = FILES.getOrDefault(file, List.of());
    return number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
  }

  private static CorsPolicy flask() {
    Answer answer =
        Answer.at(FLASK).allowOrigin(new AllowOrigin.Echo()).credentials(Credentials.yes()).build();
    return CorsPolicy.declared("flask-cors", new InFile("app.py", new Span(3, 2, 3, 92)))
        .scope(Scope.paths("/api/*"))
        .grant(Grant.of(new Sourced<>(new OriginRule.Any(), FLASK), answer))
        .build();
  }

  private static CorsPolicy spring() {
    Answer answer = Answer.at(SPRING).allowOrigin(new AllowOrigin.Echo()).build();
    OriginRule pattern =
        new OriginRule.Pattern(
            "https://*example.com",
            io.github.corsaudit.model.Dialect.GLOB,
            io.github.corsaudit.model.MatchMode.FULL,
            false);
    return CorsPolicy.declared("spring", SPRING)
        .grant(Grant.of(new Sourced<>(pattern, SPRING), answer))
        .grant(Grant.of(new Sourced<>(new OriginRule.NullOrigin(), SPRING), answer))
        .build();
  }

  private static CorsPolicy settings() {
    Answer answer = Answer.at(SETTINGS).allowOrigin(new AllowOrigin.Echo()).build();
    OriginRule unresolved = new OriginRule.Unresolved("os.environ['ORIGINS']");
    return CorsPolicy.declared("flask-cors", SETTINGS)
        .grant(Grant.of(new Sourced<>(unresolved, SETTINGS), answer))
        .confidence(Confidence.LIKELY)
        .build();
  }

  private static CorsPolicy observed(Exchange exchange) {
    Provenance at = new Provenance.OnWire(exchange);
    Answer answer =
        Answer.at(at)
            .allowOrigin(new AllowOrigin.Echo())
            .credentials(Credentials.yes())
            .varyOrigin(Tri.NO)
            .status(200)
            .build();
    OriginRule stranger = new OriginRule.Sampled("stranger", "https://evil.example");
    return CorsPolicy.observed(at)
        .scope(new Scope("https://api.example.com", "/me"))
        .grant(Grant.of(new Sourced<>(stranger, at), answer))
        .build();
  }

  private static Exchange listedExchange() {
    return exchange("https://api.example.com/me", new InFile("targets.txt", Span.atLine(2)));
  }

  private static Exchange unlistedExchange() {
    return exchange("https://api.example.com/it's?q={a}", new Provenance.Given("the command line"));
  }

  private static Exchange exchange(String url, Provenance target) {
    return new Exchange(
        "GET",
        url,
        List.of(
            new Header("Origin", "https://evil.example"),
            new Header("Cookie", "***"),
            new Header("User-Agent", "cors-audit")),
        200,
        List.of(
            new Header("Server", "nginx"),
            new Header("Access-Control-Allow-Origin", "https://evil.example"),
            new Header("Access-Control-Allow-Credentials", "true"),
            new Header("Vary", "Accept-Encoding"),
            new Header("vary", "Accept\u001b[31m")),
        target);
  }

  private static List<Problem> problems() {
    return List.of(
        Problem.at(
            Problem.Kind.UNRESOLVED,
            SETTINGS,
            "ORIGINS comes from the environment: give it a default or declare what you intend"),
        Problem.with(
            Problem.Kind.UNREADABLE, "web/bad\u0007name.conf", "it is no text: save it as UTF-8"),
        Problem.with(
            Problem.Kind.UNREACHABLE,
            "https://down.example.com/",
            "connection refused: check that the service is up"));
  }

  /** Returns a finding's witness with credentials. */
  static Witness witness(Severity severity) {
    boolean credentials = severity == Severity.CRITICAL;
    return new Witness(
        "https://evil.example",
        credentials,
        "GET",
        "https://evil.example",
        credentials ? Optional.of("true") : Optional.empty());
  }

  /** Returns a further place. */
  static Finding.Related related() {
    return new Finding.Related(SETTINGS, "the value comes from here");
  }
}
