package io.github.corsaudit.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Texts that an expression's own structure spells, with words where it leaves room and the same
 * text wherever a group is referred to. They need not be members: conditions are passed over.
 */
final class Instances {
  private static final int BOUND = 24;
  private static final int LENGTH = 100;
  private static final int STEPS = 5_000;
  private static final int DEPTH = 40;
  private static final String LETTERS = "evilxabcdfghjkmnopqrstuwyz0123456789.-_:/[]";

  private final Expression expression;
  private final String word;
  private int steps = STEPS;
  private int calls;

  /** A text so far, and what groups took of it. */
  private record Spelled(String text, Map<Integer, String> groups) {
    Spelled with(String more) {
      return new Spelled(text + more, groups);
    }
  }

  private Instances(Expression expression, String word) {
    this.expression = expression;
    this.word = word;
  }

  /** Returns some texts. */
  static Set<String> of(Expression expression) {
    Set<String> texts = new LinkedHashSet<>();
    for (String word : List.of("evil", "x", "")) {
      Spelled empty = new Spelled("", Map.of());
      for (Spelled each :
          new Instances(expression, word).spell(expression.node(), List.of(empty))) {
        texts.add(each.text());
      }
    }
    return texts;
  }

  private List<Spelled> spell(Node node, List<Spelled> heads) {
    if (--steps < 0 || heads.isEmpty()) {
      return heads;
    }
    if (node instanceof Node.Chars chars) {
      return character(chars.set(), heads);
    }
    if (node instanceof Node.Dot dot) {
      return character(dot.set(), heads);
    }
    if (node instanceof Node.Choice choice) {
      List<Spelled> all = new ArrayList<>();
      choice.options().forEach(option -> all.addAll(spell(option, heads)));
      return bounded(all);
    }
    if (node instanceof Node.Repeat repeat) {
      return repeat(repeat, heads);
    }
    return group(node, heads);
  }

  private static List<Spelled> bounded(List<Spelled> all) {
    return all.stream().filter(each -> each.text().length() <= LENGTH).limit(BOUND).toList();
  }

  private static List<Spelled> character(AsciiSet set, List<Spelled> heads) {
    for (int i = 0; i < LETTERS.length(); i++) {
      if (set.contains(LETTERS.charAt(i))) {
        String letter = LETTERS.substring(i, i + 1);
        return heads.stream().map(head -> head.with(letter)).toList();
      }
    }
    return List.of();
  }

  private List<Spelled> repeat(Node.Repeat repeat, List<Spelled> heads) {
    AsciiSet set = set(repeat.body());
    boolean fits = repeat.max() < 0 || repeat.max() >= word.length();
    if (fits && word.length() >= repeat.min() && word.chars().allMatch(set::contains)) {
      return heads.stream().map(head -> head.with(word)).toList();
    }
    List<Spelled> spelled = heads;
    for (int i = 0; i < repeat.min() && i < LENGTH; i++) {
      spelled = spell(repeat.body(), spelled);
    }
    boolean once = repeat.min() == 0 && !set.equals(AsciiSet.ALL);
    List<Spelled> all = new ArrayList<>(spelled);
    all.addAll(once ? spell(repeat.body(), heads) : List.of());
    return bounded(all);
  }

  private static AsciiSet set(Node body) {
    if (body instanceof Node.Chars chars) {
      return chars.set();
    }
    return body instanceof Node.Dot dot ? dot.set() : AsciiSet.NONE;
  }

  private List<Spelled> group(Node node, List<Spelled> heads) {
    if (node instanceof Node.Group group) {
      List<Spelled> all = new ArrayList<>();
      for (Spelled head : heads) {
        spell(group.body(), List.of(head)).forEach(each -> all.add(close(group, head, each)));
      }
      return bounded(all);
    }
    if (node instanceof Node.BackReference reference) {
      return heads.stream().map(head -> head.with(again(reference, head))).toList();
    }
    if (node instanceof Node.Call call) {
      return call(call, heads);
    }
    List<Spelled> spelled = heads;
    if (node instanceof Node.Sequence || node instanceof Node.Atomic) {
      for (Node part : node.children()) {
        spelled = spell(part, spelled);
      }
    }
    return spelled;
  }

  private static Spelled close(Node.Group group, Spelled before, Spelled after) {
    Map<Integer, String> groups = new HashMap<>(after.groups());
    groups.put(group.slot(), after.text().substring(before.text().length()));
    return new Spelled(after.text(), groups);
  }

  private String again(Node.BackReference reference, Spelled head) {
    for (int slot : expression.slots(reference.group())) {
      String text = head.groups().get(slot);
      if (text != null) {
        return text;
      }
    }
    return "";
  }

  private List<Spelled> call(Node.Call call, List<Spelled> heads) {
    if (++calls > DEPTH) {
      return List.of();
    }
    List<Spelled> all = new ArrayList<>();
    expression.bodies(call.group()).forEach(body -> all.addAll(spell(body, heads)));
    calls--;
    return bounded(all);
  }
}
