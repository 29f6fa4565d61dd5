/**
 * What a browser does with an answer: the CORS parts of the Fetch standard, on raw header lines.
 *
 * <p>{@link io.github.corsaudit.browser.Browser} judges one request; whoever answers is a {@link
 * io.github.corsaudit.browser.Server}. Nothing here touches a network. {@code BrowserExampleTest}
 * runs this example:
 *
 * <pre>{@code
 * FetchRequest request =
 *     FetchRequest.get("https://app.example", "https://api.example/me")
 *         .withCredentials(CredentialsMode.INCLUDE);
 * Server server =
 *     sent -> new Reply.Answered(200, List.of(new Header("Access-Control-Allow-Origin", "*")));
 *
 * Verdict verdict = new Browser().judge(request, server);
 *
 * verdict.outcome(); // BLOCKED
 * verdict.failure(); // WILDCARD_ORIGIN_NOT_ALLOWED
 * verdict.actualSent(); // true: the server did get the request
 * }</pre>
 */
@NullMarked
package io.github.corsaudit.browser;

import org.jspecify.annotations.NullMarked;
