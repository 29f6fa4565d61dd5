package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.read.PolicyReader;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import io.github.corsaudit.serve.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what nginx's configuration adds as headers. The semantics is that of nginx 1.22 as
 * measured, and that of the modules' documentation (ngx_http_headers_module,
 * ngx_http_rewrite_module, ngx_http_map_module).
 */
public final class NginxReader implements PolicyReader {
  static final String SYSTEM = "nginx";

  private static final List<String> WORDS = List.of("conf", "nginx", "vhost", "sites-", "snippets");

  @Override
  public String system() {
    return SYSTEM;
  }

  @Override
  public boolean accepts(String path) {
    // The words spare every other file, and every run without one of them, the expression.
    String lower = path.toLowerCase(Locale.ROOT);
    for (String word : WORDS) {
      if (lower.contains(word)) {
        return Names.FILES.matcher(path).matches();
      }
    }
    return false;
  }

  @Override
  public Reading read(Sources sources) {
    List<SourceText> texts = texts(sources);
    List<Problem> problems = new ArrayList<>();
    List<SourceText> readable = new ArrayList<>();
    for (SourceText text : texts) {
      Optional<Problem> templated = templated(text);
      templated.ifPresent(problems::add);
      if (templated.isEmpty()) {
        readable.add(text);
      }
    }
    return readable.isEmpty()
        ? new Reading(List.of(), problems)
        : new Reading(List.of(), problems).and(policies(readable, sources));
  }

  private static List<SourceText> texts(Sources sources) {
    return sources.candidates().stream().filter(text -> NginxText.is(text.content())).toList();
  }

  private static Optional<Problem> templated(SourceText text) {
    return Insertions.firstStatement(text.content())
        .map(
            at ->
                Problem.at(
                    Problem.Kind.TEMPLATED,
                    text.place(at, at),
                    "this is a template that is not filled in yet; audit the file made from it"));
  }

  private static Reading policies(List<SourceText> texts, Sources sources) {
    Configuration configuration = Configuration.of(texts, sources);
    List<String> audited = texts.stream().map(SourceText::path).toList();
    List<CorsPolicy> policies = new ArrayList<>();
    for (Configuration.Site site : configuration.sites()) {
      ServerPolicies.of(site.server(), site.definitions()).stream()
          .filter(policy -> audited.contains(site.file()) || standsIn(audited, policy))
          .forEach(policies::add);
    }
    return new Reading(policies, configuration.problems());
  }

  /** What is only said in files around the audited ones was not asked for. */
  private static boolean standsIn(List<String> audited, CorsPolicy policy) {
    return Stream.concat(
            Stream.of(policy.at()), policy.grants().stream().map(grant -> grant.origins().at()))
        .flatMap(place -> place.inFile().stream())
        .anyMatch(place -> audited.contains(place.file()));
  }

  @Override
  public Service service(Sources sources) {
    Sources filled = Templates.filled(sources);
    return NginxService.of(read(filled), texts(filled), filled);
  }

  /** How files of nginx are called; apart, since few runs need it. */
  private static final class Names {
    private static final Pattern FILES =
        Pattern.compile(
            "(?i).*\\.(?:conf|nginx|nginxconf|vhost)(?:\\.(?:template|tmpl|tpl|j2|erb|in|inc|dist|example|sample))?"
                + "|(?:.*/)?(?:sites-(?:enabled|available)|conf\\.d|snippets|nginx)/(?:.*/)?[^./]+"
                + "|(?:.*/)?(?:snippets|nginx|conf\\.d)/(?:.*/)?[^/]+\\.inc"
                + "|(?:.*/)?(?:sites-(?:enabled|available)|conf\\.d|vhosts?\\.d|vhosts)/[^/]+");
  }
}
