package io.github.corsaudit.explain;

import io.github.corsaudit.browser.AddressSpace;
import io.github.corsaudit.browser.FetchRequest;
import java.util.List;
import java.util.Optional;

/** The other gate: pages from afar that ask for something near (Local Network Access). */
final class LocalNetwork {
  private LocalNetwork() {}

  /** Returns what to know if the target lies nearer to the user than the page does. */
  static Optional<Chapter> of(FetchRequest request) {
    AddressSpace page = AddressSpace.of(request.origin()).orElse(AddressSpace.LOOPBACK);
    AddressSpace target = AddressSpace.of(request.url()).orElse(AddressSpace.OTHER);
    return target.isNearerThan(page)
        ? Optional.of(new Chapter("Before CORS: the local network", lines(request, target)))
        : Optional.empty();
  }

  private static List<String> lines(FetchRequest request, AddressSpace target) {
    String where =
        target == AddressSpace.LOOPBACK ? "the user's own machine" : "the user's network";
    String page =
        request.origin().startsWith("https:")
            ? "Browsers ask the user for permission before they send anything; without it nothing is"
                + " sent."
            : "This page is not encrypted (http), and Chromium refuses it without even asking.";
    return List.of(
        ("The target lies on %s. If the page itself was loaded from farther away (another address"
                + " space), a gate of its own comes first: Local Network Access.")
            .formatted(where),
        page
            + " No response header can open this gate; Access-Control-Allow-Private-Network has no"
            + " effect any more.",
        "What follows is what CORS says once that gate is open.");
  }
}
