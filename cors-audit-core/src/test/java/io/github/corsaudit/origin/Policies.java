package io.github.corsaudit.origin;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import java.util.List;
import java.util.stream.Stream;

/** Policies for tests. */
final class Policies {
  static final Provenance HERE = new Provenance.Given("test");

  private Policies() {}

  static Grant grant(OriginRule rule, AllowOrigin allowed) {
    return Grant.of(new Sourced<>(rule, HERE), Answer.at(HERE).allowOrigin(allowed).build());
  }

  static CorsPolicy echoing(OriginRule... rules) {
    return of(Stream.of(rules).map(rule -> grant(rule, new AllowOrigin.Echo())).toList());
  }

  static CorsPolicy of(List<Grant> grants) {
    return CorsPolicy.declared("test", HERE).grants(grants).build();
  }
}
