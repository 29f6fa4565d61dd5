package io.github.corsaudit.source;

/** The operations whose results the evaluator knows. */
enum Operator {
  /** A string into the list of its parts, by a separator; by blanks where there is none. */
  SPLIT,
  /** A string without characters at its ends: blanks, or those given. */
  STRIP,
  /** Like {@link #STRIP} at the start alone. */
  STRIP_START,
  /** Like {@link #STRIP} at the end alone. */
  STRIP_END,
  /** A string in small letters. */
  LOWER,
  /** A string in capitals. */
  UPPER,
  /** A string with each occurrence of the first argument replaced by the second. */
  REPLACE,
  /** A list's elements put into one string; the separator is the subject. */
  JOIN,
  /** A value as a string. */
  TEXT,
  /** A value as true or false. */
  TRUTH,
  /** A list of the same elements. */
  LIST,
  /** A list of the same elements, each once. */
  DISTINCT,
  /** A list of the same elements in order. */
  SORTED,
  /** The keys of a dictionary. */
  KEYS,
  /** The values of a dictionary. */
  VALUES,
  /** A dictionary's element by key, or the second argument. */
  GET,
  /** A dictionary made of a list of its entries, each a list of a key and its value. */
  DICTIONARY,
  /** Two dictionaries put together, the later one winning. */
  MERGE,
  /** A string that is a literal of the language or a JSON document. */
  DECODE,
  /** A string that an environment reader turns into true or false. */
  PARSE_TRUTH,
  /** A comma-separated string into a list of its trimmed, non-empty parts; a list stays. */
  PARSE_LIST,
  /** The elements of a list that are not empty. */
  COMPACT,
  /** The result of a function given as first argument. */
  APPLY,
  /** Whether two values are the same. */
  EQUAL,
  /** Whether two values differ. */
  DIFFERENT,
  /** Whether the subject is an element, a key or a part of the argument. */
  WITHIN,
  /** Whether a string begins with another, or with one of a list. */
  STARTS,
  /** Whether a string ends with another, or with one of a list. */
  ENDS,
  /** The opposite of a truth. */
  NOT,
  /** The second value if the first is true, else the first. */
  AND
}
