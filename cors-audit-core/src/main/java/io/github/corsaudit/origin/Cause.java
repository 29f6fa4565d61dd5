package io.github.corsaudit.origin;

import java.util.Locale;

/** Why an expression lets in more than was meant, the graver causes first. */
public enum Cause {
  /** Every website is let in. */
  ANY(Question.STRANGER),
  /** A name is looked for anywhere. */
  SUBSTRING(Question.SUBSTRING),
  /** A name may go on behind its end. */
  PREFIX(Question.PREFIX),
  /** A name may have anything before its start. */
  SUFFIX(Question.SUFFIX),
  /** A dot stands for any character. */
  UNESCAPED_DOT(Question.DOT),
  /** A name gets in with a character that hardly any name has. */
  SPECIAL_CHARACTER(Question.SPECIAL_CHARACTER),
  /** Every name under a public suffix is let in. */
  PUBLIC_SUFFIX(Question.PUBLIC_SUFFIX),
  /** Every customer of a shared host is let in. */
  SHARED_HOSTING(Question.SHARED_HOSTING),
  /** Strangers are let in, and none of the other causes says why. */
  TOO_BROAD(Question.TOO_BROAD);

  private final Question question;

  Cause(Question question) {
    this.question = question;
  }

  /** Returns whether the expression still tells what was meant. */
  boolean isRepairable() {
    return switch (this) {
      case SUBSTRING, PREFIX, SUFFIX, UNESCAPED_DOT, SPECIAL_CHARACTER -> true;
      default -> false;
    };
  }

  /** Returns the question whose members the cause lets in. */
  Question question() {
    return question;
  }

  /** Returns the spelling used in answers. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
