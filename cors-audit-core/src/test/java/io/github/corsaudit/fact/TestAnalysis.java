package io.github.corsaudit.fact;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.origin.Admission;
import io.github.corsaudit.origin.Admissions;
import io.github.corsaudit.origin.Question;

public final class TestAnalysis {
  private TestAnalysis() {}

  public static Admissions of(CorsPolicy policy) {
    return question -> {
      for (Grant g : policy.grants()) {
        if (g.answer().refuses()) continue;
        OriginRule r = g.origins().value();
        if (g.answer().allowOrigin().value() instanceof io.github.corsaudit.model.AllowOrigin.Fixed)
          continue;
        if (r instanceof OriginRule.Any || r instanceof OriginRule.Reflected)
          return Admission.yes(question == Question.NULL ? "null" : "https://somewhere.test", g);
        if (r instanceof OriginRule.Unresolved) return Admission.unknown();
        if (r instanceof OriginRule.NullOrigin && question == Question.NULL)
          return Admission.yes("null", g);
        if (r instanceof OriginRule.Sampled s && s.question().equals(question.id()))
          return Admission.yes(s.origin(), g);
        if (r instanceof OriginRule.Exact e
            && question == Question.LOOPBACK
            && e.text().contains("localhost:")) return Admission.yes(e.text(), g);
        if (r instanceof OriginRule.Exact e
            && question == Question.HTTP
            && e.text().startsWith("http:")
            && !e.text().contains("localhost")) return Admission.yes(e.text(), g);
        if (r instanceof OriginRule.Pattern) return Admission.unknown();
      }
      return Admission.no();
    };
  }
}
