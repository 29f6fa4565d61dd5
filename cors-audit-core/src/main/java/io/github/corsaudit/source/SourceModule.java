package io.github.corsaudit.source;

import io.github.corsaudit.read.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One source file, reduced to what decides values: its variables, its imports and its calls. */
public final class SourceModule {
  private final SourceText text;
  private final Frame top;
  private final Map<String, Imported> imports;
  private final List<String> stars;
  private final List<CallSite> calls;

  SourceModule(
      SourceText text,
      Frame top,
      Map<String, Imported> imports,
      List<String> stars,
      List<CallSite> calls) {
    this.text = text;
    this.top = top;
    this.imports = Map.copyOf(imports);
    this.stars = List.copyOf(stars);
    this.calls = List.copyOf(calls);
    top.module(this);
  }

  /** Returns the file. */
  public SourceText text() {
    return text;
  }

  /** Returns the body of the file itself. */
  public Frame top() {
    return top;
  }

  /** Returns all calls, in the order in which they stand. */
  public List<CallSite> calls() {
    return calls;
  }

  /** Returns the names that come from elsewhere. */
  Map<String, Imported> imports() {
    return imports;
  }

  /** Returns the modules of which every name is taken over. */
  List<String> stars() {
    return stars;
  }

  /** Returns the variables that the file itself assigns, each with its first assignment. */
  public Map<String, Place> assigned() {
    Map<String, Place> names = new LinkedHashMap<>();
    assigned(top.steps(), names);
    return names;
  }

  /** Returns all places that change variables with certain names. */
  List<Place> assignments(Predicate<String> names) {
    List<Place> places = new ArrayList<>();
    assignments(top.steps(), names, places);
    return places;
  }

  private static void assignments(List<Step> steps, Predicate<String> names, List<Place> places) {
    for (Step step : steps) {
      if (step instanceof Step.Bind bind && names.test(bind.target())) {
        places.add(bind.place());
      } else if (step instanceof Step.Branch branch) {
        assignments(branch.then().steps(), names, places);
        assignments(branch.otherwise().steps(), names, places);
      }
    }
  }

  private static void assigned(List<Step> steps, Map<String, Place> names) {
    for (Step step : steps) {
      if (step instanceof Step.Bind bind) {
        names.putIfAbsent(bind.target(), bind.place());
      } else if (step instanceof Step.Branch branch) {
        assigned(branch.then().steps(), names);
        assigned(branch.otherwise().steps(), names);
      }
    }
  }
}
