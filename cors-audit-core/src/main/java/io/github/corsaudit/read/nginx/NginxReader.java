package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.read.PolicyReader;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what nginx's configuration adds as headers. The semantics is that of nginx 1.22 as
 * measured, and that of the modules' documentation (ngx_http_headers_module,
 * ngx_http_rewrite_module, ngx_http_map_module).
 */
public final class NginxReader implements PolicyReader {
  static final String SYSTEM = "nginx";

  private static final Pattern FILES =
      Pattern.compile(
          "(?i).*\\.(?:conf|nginx|nginxconf|vhost)(?:\\.(?:template|tmpl|tpl|j2|erb|in|inc|dist|example|sample))?"
              + "|(?:.*/)?(?:sites-(?:enabled|available)|conf\\.d|snippets|nginx)/(?:.*/)?[^./]+"
              + "|(?:.*/)?(?:snippets|nginx|conf\\.d)/(?:.*/)?[^/]+\\.inc"
              + "|(?:.*/)?(?:sites-(?:enabled|available)|conf\\.d|vhosts?\\.d|vhosts)/[^/]+");

  @Override
  public String system() {
    return SYSTEM;
  }

  @Override
  public boolean accepts(String path) {
    return FILES.matcher(path).matches();
  }

  @Override
  public Reading read(Sources sources) {
    List<SourceText> texts =
        sources.candidates().stream().filter(text -> NginxText.is(text.content())).toList();
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
    Library library = new Library(sources);
    List<String> audited = texts.stream().map(SourceText::path).toList();
    Set<String> all = new TreeSet<>(audited);
    all.addAll(Neighbours.of(audited, sources));
    List<Expansion.Tree> trees = new ArrayList<>();
    all.forEach(path -> library.file(path).ifPresent(f -> trees.add(Expansion.of(f, library))));
    List<CorsPolicy> policies = new ArrayList<>();
    for (Expansion.Tree top : Tops.of(trees)) {
      Definitions definitions = Definitions.in(nearestFirst(top, trees));
      for (Server server : Servers.in(top.top().source(), top.directives())) {
        ServerPolicies.of(server, definitions).stream()
            .filter(policy -> audited.contains(top.path()) || standsIn(audited, policy))
            .forEach(policies::add);
      }
    }
    return new Reading(policies, problems(audited, trees, library));
  }

  /** What is only said in files around the audited ones was not asked for. */
  private static boolean standsIn(List<String> audited, CorsPolicy policy) {
    return Stream.concat(
            Stream.of(policy.at()), policy.grants().stream().map(grant -> grant.origins().at()))
        .flatMap(place -> place.inFile().stream())
        .anyMatch(place -> audited.contains(place.file()));
  }

  private static List<List<Directive>> nearestFirst(
      Expansion.Tree top, List<Expansion.Tree> trees) {
    Comparator<Expansion.Tree> nearness =
        Comparator.comparing((Expansion.Tree tree) -> !tree.path().equals(top.path()))
            .thenComparing(tree -> -Folder.shared(tree.path(), top.path()))
            .thenComparing(Expansion.Tree::path);
    return trees.stream().sorted(nearness).map(Expansion.Tree::directives).toList();
  }

  private static List<Problem> problems(
      List<String> audited, List<Expansion.Tree> trees, Library library) {
    Set<Problem> problems = new LinkedHashSet<>();
    audited.forEach(path -> library.file(path).ifPresent(f -> problems.addAll(f.problems())));
    for (Expansion.Tree tree : trees) {
      if (audited.contains(tree.path())) {
        problems.addAll(tree.problems());
      }
    }
    return List.copyOf(problems);
  }
}
