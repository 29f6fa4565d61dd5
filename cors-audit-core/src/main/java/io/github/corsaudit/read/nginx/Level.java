package io.github.corsaudit.read.nginx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What holds at one level (http, server, location, or an {@code if} in a location) once everything
 * is inherited that its own directives do not replace.
 *
 * @param added the {@code add_header} lines; a level's own ones replace all inherited ones
 * @param replaced the headers-more lines; a level's own ones come after the inherited ones
 * @param expires the argument of {@code expires}
 * @param errorPages the {@code error_page} directives
 * @param handler what makes the answer
 * @param denies whether everyone is refused access
 */
record Level(
    List<HeaderLine> added,
    List<HeaderLine> replaced,
    Optional<String> expires,
    List<Directive> errorPages,
    Handler handler,
    boolean denies) {
  /** Makes the lists unchangeable. */
  Level {
    added = List.copyOf(added);
    replaced = List.copyOf(replaced);
    errorPages = List.copyOf(errorPages);
  }

  /** Returns the level around everything. */
  static Level outermost() {
    return new Level(List.of(), List.of(), Optional.empty(), List.of(), Handler.STATIC, false);
  }

  /** Returns the level of a server or location within this one. */
  Level inside(List<Directive> own) {
    return within(own, Handler.of(own));
  }

  /** Returns the level of an {@code if} within this one, which keeps the handler. */
  Level branch(List<Directive> own) {
    Handler found = Handler.of(own);
    return within(own, found == Handler.STATIC ? handler : found);
  }

  /** Returns this level with the handler of requests that no location is for. */
  Level withoutLocation(boolean filesNamed) {
    Handler rest = filesNamed ? Handler.STATIC : Handler.UNKNOWN;
    return new Level(added, replaced, expires, errorPages, rest, denies);
  }

  /** Returns the level of a snippet of which nobody knows where it is included. */
  static Level fragment(List<Directive> own) {
    return outermost().within(own, Handler.UNKNOWN);
  }

  private Level within(List<Directive> own, Handler handler) {
    List<HeaderLine> more = new ArrayList<>(replaced);
    more.addAll(HeaderLines.replaced(own));
    List<Directive> pages = own.stream().filter(d -> d.is("error_page")).toList();
    return new Level(
        addedIn(own),
        more,
        own.stream().filter(d -> d.is("expires")).findFirst().map(d -> d.word(0)).or(() -> expires),
        pages.isEmpty() ? errorPages : pages,
        handler,
        denied(own).orElse(denies));
  }

  private List<HeaderLine> addedIn(List<Directive> own) {
    List<HeaderLine> lines = HeaderLines.added(own);
    Optional<String> mode =
        own.stream().filter(d -> d.is("add_header_inherit")).findFirst().map(d -> d.word(0));
    if (mode.equals(Optional.of("merge"))) {
      List<HeaderLine> both = new ArrayList<>(added);
      both.addAll(lines);
      return both;
    }
    return lines.isEmpty() && !mode.equals(Optional.of("off")) ? added : lines;
  }

  private static Optional<Boolean> denied(List<Directive> own) {
    boolean any = own.stream().anyMatch(d -> d.is("allow") || d.is("deny"));
    boolean allows = own.stream().anyMatch(d -> d.is("allow"));
    boolean all = own.stream().anyMatch(d -> d.is("deny") && d.word(0).equals("all"));
    return any ? Optional.of(all && !allows) : Optional.empty();
  }

  /** Returns all header lines. */
  List<HeaderLine> lines() {
    List<HeaderLine> all = new ArrayList<>(replaced);
    all.addAll(added);
    return all;
  }

  /** Returns whether some line is Allow-Origin. */
  boolean allowsOrigin() {
    return lines().stream().anyMatch(line -> line.name().equals(HeaderLines.ALLOW_ORIGIN));
  }
}
