package io.github.corsaudit.rule;

import io.github.corsaudit.fact.Fact;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The compact form of a condition: a letter for its kind, then its parts. */
final class ConditionIndex {
  private static final char YES = 'y';
  private static final char NO = 'n';
  private static final char ALL = '&';
  private static final char ANY = '|';
  private static final char NOT = '!';

  private ConditionIndex() {}

  static void write(Condition condition, DataOutputStream out) throws IOException {
    if (condition instanceof Condition.Is is) {
      out.writeByte(is.expected() ? YES : NO);
      out.writeUTF(is.fact().id());
    } else if (condition instanceof Condition.All all) {
      out.writeByte(ALL);
      RuleIndex.writeList(all.parts(), ConditionIndex::write, out);
    } else if (condition instanceof Condition.Any any) {
      out.writeByte(ANY);
      RuleIndex.writeList(any.parts(), ConditionIndex::write, out);
    } else if (condition instanceof Condition.Not not) {
      out.writeByte(NOT);
      write(not.part(), out);
    }
  }

  static Condition read(DataInputStream in) throws IOException {
    char kind = (char) in.readByte();
    return switch (kind) {
      case YES, NO -> new Condition.Is(fact(in.readUTF()), kind == YES);
      case ALL -> new Condition.All(RuleIndex.readList(ConditionIndex::read, in));
      case ANY -> new Condition.Any(RuleIndex.readList(ConditionIndex::read, in));
      case NOT -> new Condition.Not(read(in));
      default -> throw new IOException("no kind of condition: " + kind);
    };
  }

  private static Fact fact(String id) throws IOException {
    return Fact.named(id).orElseThrow(() -> new IOException("no fact: " + id));
  }
}
