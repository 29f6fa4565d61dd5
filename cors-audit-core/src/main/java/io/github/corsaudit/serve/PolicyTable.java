package io.github.corsaudit.serve;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.origin.Responder;
import io.github.corsaudit.origin.Response;
import java.util.List;

/** One policy's table as a server's answers. */
public final class PolicyTable {
  private final CorsPolicy policy;
  private final Responder responder;

  /** Takes the policy. */
  public PolicyTable(CorsPolicy policy) {
    this.policy = policy;
    this.responder = Responder.of(policy);
  }

  /** Returns the policy. */
  public CorsPolicy policy() {
    return policy;
  }

  /** Returns whether the system does not run with this policy. */
  public boolean isRefused() {
    return policy.grants().isEmpty()
        && policy.flaws().stream().anyMatch(flaw -> flaw.kind() == Flaw.Kind.CONFIG_REFUSED);
  }

  /** Returns what the first grant that fits answers. */
  public Served answer(ServedRequest request) {
    Response response = responder.respond(request.cors());
    if (response instanceof Response.Granted granted) {
      return AnswerFields.of(granted.grant().answer(), request);
    }
    return response instanceof Response.Silent ? Served.plain() : Served.unknown();
  }

  /** Returns what several policies answer that may all be the one in force. */
  public static Served common(List<Served> answers) {
    return answers.stream().reduce(Served::or).orElseGet(Served::plain);
  }
}
