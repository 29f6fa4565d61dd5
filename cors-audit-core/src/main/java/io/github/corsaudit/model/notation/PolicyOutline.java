package io.github.corsaudit.model.notation;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Scope;
import io.github.corsaudit.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a policy canonically: keys in a fixed order, defaults left out. Two policies that differ
 * in nothing but the places of their values give the same outline.
 */
public final class PolicyOutline {
  private PolicyOutline() {}

  /** Returns the mapping that stands for a policy. */
  public static Outline.Fields of(CorsPolicy policy) {
    FieldsBuilder fields = new FieldsBuilder();
    fields.text("system", policy.system(), "any");
    fields.text("kind", policy.kind().text(), "intended");
    scope(fields, policy.scope());
    policy.at().inFile().ifPresent(at -> fields.put("at", place(at)));
    fields.text("development", policy.development() ? "yes" : "no", "no");
    fields.text("confidence", policy.confidence().text(), "certain");
    fields.items(
        "trusted",
        policy.trusted().stream().map(Origin::text).map(Outline.Text::new).toList(),
        true);
    grants(fields, policy.grants());
    fields.items("flaws", policy.flaws().stream().map(PolicyOutline::flaw).toList(), false);
    return fields.build(false);
  }

  private static void scope(FieldsBuilder fields, Scope scope) {
    if (ScopeText.parse(scope.text()).equals(scope)) {
      fields.text("scope", scope.text(), Scope.ALL);
    } else {
      Outline parts =
          new FieldsBuilder()
              .put("service", new Outline.Text(scope.service()))
              .put("path", new Outline.Text(scope.path()))
              .build(true);
      fields.put("scope", parts);
    }
  }

  private static Outline place(Provenance.InFile at) {
    Span span = at.span();
    return new Outline.Text(
        "%s:%d:%d-%d:%d"
            .formatted(at.file(), span.line(), span.column(), span.endLine(), span.endColumn()));
  }

  /** Where all grants have one answer it stands in the policy; else each group brings its own. */
  private static void grants(FieldsBuilder fields, List<Grant> grants) {
    List<Group> groups = groups(grants);
    if (groups.size() == 1 && groups.get(0).when.fields().isEmpty()) {
      fields.all(groups.get(0).outline());
    } else {
      fields.items("grants", groups.stream().map(Group::outline).toList(), false);
    }
  }

  private static List<Group> groups(List<Grant> grants) {
    List<Group> groups = new ArrayList<>();
    for (Grant grant : grants) {
      Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
      Group own = Group.of(grant);
      if (last != null && last.when.equals(own.when) && last.answer.equals(own.answer)) {
        last.origins.addAll(own.origins);
      } else {
        groups.add(own);
      }
    }
    return groups;
  }

  private static Outline flaw(Flaw flaw) {
    FieldsBuilder fields =
        new FieldsBuilder()
            .put("kind", new Outline.Text(flaw.kind().text()))
            .put("text", new Outline.Text(flaw.text()));
    flaw.at().inFile().ifPresent(at -> fields.put("at", place(at)));
    return fields.build(true);
  }

  /** Grants in a row that differ in their origins alone. */
  private record Group(List<Outline> origins, Outline.Fields when, Outline.Fields answer) {

    static Group of(Grant grant) {
      OriginRule rule = grant.origins().value();
      Outline.Fields when =
          new FieldsBuilder()
              .text("on", grant.on().text(), "both")
              .text("cookie", grant.cookie().text(), "any")
              .build(false);
      List<Outline> origins = new ArrayList<>(List.of(OriginOutline.of(rule)));
      return new Group(origins, when, AnswerOutline.of(rule, grant.answer()));
    }

    Outline.Fields outline() {
      return new FieldsBuilder()
          .items("origins", origins, false)
          .all(when)
          .all(answer)
          .build(false);
    }
  }
}
