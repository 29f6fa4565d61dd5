package io.github.corsaudit.explain;

import io.github.corsaudit.browser.Check;
import io.github.corsaudit.browser.Course;
import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.Leg;
import io.github.corsaudit.browser.Step;
import java.util.ArrayList;
import java.util.List;

/** What browser and server say to each other, one chapter a request. */
final class Conversation {
  private Conversation() {}

  static List<Chapter> of(FetchRequest request, Course course) {
    Sentences sentences = new Sentences(request, course);
    List<Chapter> chapters = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    List<Step> steps = course.steps();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      lines.addAll(sentences.about(step));
      if (i + 1 == steps.size() || !steps.get(i + 1).leg().equals(step.leg())) {
        chapters.add(new Chapter(title(step), lines));
        lines.clear();
      }
    }
    return chapters;
  }

  private static String title(Step last) {
    Leg leg = last.leg();
    if (last.check() == Check.API) {
      return "The call";
    }
    String title = leg.preflight() ? "Does the browser ask first?" : "The request itself";
    return leg.hop() == 0 ? title : title + " (after redirect " + leg.hop() + ")";
  }
}
