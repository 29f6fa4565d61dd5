package io.github.corsaudit.read;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Problem;
import java.util.ArrayList;
import java.util.List;

/** What came of reading: the policies that were found, and what could not be read. */
public record Reading(List<CorsPolicy> policies, List<Problem> problems) {
  /** Makes the lists unchangeable. */
  public Reading {
    policies = List.copyOf(policies);
    problems = List.copyOf(problems);
  }

  /** Returns a reading that found nothing. */
  public static Reading nothing() {
    return new Reading(List.of(), List.of());
  }

  /** Returns both together, this one's part first. */
  public Reading and(Reading other) {
    List<CorsPolicy> allPolicies = new ArrayList<>(policies);
    allPolicies.addAll(other.policies);
    List<Problem> allProblems = new ArrayList<>(problems);
    allProblems.addAll(other.problems);
    return new Reading(allPolicies, allProblems);
  }
}
