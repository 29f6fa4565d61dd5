package io.github.corsaudit.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.read.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What expressions of Python evaluate to; the last assignment to {@code x} is what is asked for.
 */
class EvaluatorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          x = 'a' 'b'                                            > ab
          x = r'\\d' + '\\x41\\n'.strip()                           > \\dA
          x = f'{1}-{"b"!s}'                                     > ?f'{1}-{"b"!s}'
          x = f'{1}-{"b"}{{}}'                                   > 1-b{}
          x = 'https://%s.%s' % ('a', 'b')                       > https://a.b
          x = '{}://{}'.format('https', 'a')                     > https://a
          x = ['a', *['b', 'c']]                                 > [a, b, c]
          x = ('a',) + ('b',)                                    > [a, b]
          x = [s.strip() for s in 'a, b,,'.split(',') if s]      > [a, b]
          x = {k: k + '!' for k in ['a', unknown, 'b'] if k != 'b'} > {a: a!, ?unknown: ?unknown}
          x = {k: [] for k in unknown}                           > ?{k: [] for k in unknown}
          x = {k: v for k, v in [('a', 1)]}                      > ?{k: v for k, v in [('a', 1)]}
          x = list(map(str.strip, 'a, b'.split(',')))            > [a, b]
          x = list(filter(None, 'a,,b'.split(',')))              > [a, b]
          x = list(map(lambda s: s + '!', ['a']))                > [a!]
          x = sorted({'b', 'a', 'b'})                            > [a, b]
          x = {'a': 1, **{'b': True}}                            > {a: 1, b: true}
          x = {'a': 'b'}['a']                                    > b
          x = {'a': 'b'}.get('c', 'd')                           > d
          x = {'a': 1} | {'a': 2}                                > {a: 1, a: 2}
          x = ['a', 'b'][1]                                      > b
          x = ','.join(['a', 'b'])                               > a,b
          x = 'aXb'.lower().replace('x', '-')                    > a-b
          x = '' or 'b'                                          > b
          x = 'a' if not [] else 'b'                             > a
          x = 'a' if unknown() else 'b'                          > a | b
          x = 'a' == 'a' and 'b' not in ['c']                    > true
          x = (lambda v: [v])('a')                               > [a]
          x = json.loads('["a", null, true]')                    > [a, none, true]
          x = made(); x.add('a')                                 > ?made()
          x = unknown                                            > ?unknown
          x = None                                               > none
          x = 1_000                                              > 1_000
          """)
  void evaluatesExpressions(String code, String value) {
    assertThat(shown("import re\n" + code.strip())).isEqualTo(value.strip());
  }

  @Test
  void followsAssignmentsInOrder() {
    String code =
        """
        x = ['a']
        x = x + ['b']
        if unknown():
            x.append('c')
        elif other():
            x = ['d']
        x += ['e']
        """;
    assertThat(shown(code)).isEqualTo("[a, b, c, e] | [d, e] | [a, b, e]");
    assertThat(resolve(code).confidence()).isEqualTo(Confidence.POSSIBLE);
  }

  @Test
  void namesTheVariableAndItsDefault() {
    Resolved resolved = resolve("import os\nx = os.getenv('A', 'b,c').split(',')");
    assertThat(resolved.confidence()).isEqualTo(Confidence.LIKELY);
    Provenance at = resolved.branches().get(0).at();
    assertThat(at).isInstanceOf(Provenance.FromEnvironment.class);
    assertThat(((Provenance.FromEnvironment) at).name()).isEqualTo("A");
    assertThat(((Provenance.FromEnvironment) at).fallback()).contains("b,c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          x = os.environ['A']                                    > ?os.environ['A']
          x = os.getenv('A') or 'b'                              > b
          x = os.getenv('A').split(',') if os.getenv('A') else [] > []
          x = os.getenv('A', 'true').lower() == 'true'           > true
          x = 'a' if os.getenv('ENV') == 'prod' else 'b'         > a | b
          x = environ.get('A', default='b')                      > b
          x = json.loads(os.getenv('A', '["a", null, true]'))    > [a, none, true]
          x = config('A', default='a, b', cast=Csv())            > [a, b]
          x = config('A', cast=lambda v: v.split(';'), default='a;b') > [a, b]
          x = env.bool('A', default=False)                       > false
          """)
  void readsTheEnvironment(String code, String value) {
    String imports = "import os, json\nfrom os import environ\n";
    assertThat(shown(imports + code.strip())).isEqualTo(value.strip());
  }

  @Test
  void countsColumnsInUtf16Units() {
    Resolved resolved = resolve("x = ['é😀', 'b']");
    Value.Items items = (Value.Items) resolved.branches().get(0).value();
    Provenance.InFile place = (Provenance.InFile) items.items().get(1).at();
    assertThat(place.span().column()).isEqualTo(13);
    assertThat(place.span().endColumn()).isEqualTo(16);
  }

  @Test
  void givesUpOnWhatIsTooDeep() {
    String deep = "[".repeat(3000) + "]".repeat(3000);
    assertThat(shown("x = " + deep + "\n")).contains("?");
    assertThat(shown("x = 'a'" + " + 'a'".repeat(5000))).isEqualTo("a".repeat(5001));
    assertThat(shown("def f(): return f()\nx = f()")).startsWith("?");
  }

  @Test
  void saysSoWhereTheParserIsMissing() {
    Grammar missing =
        () -> {
          throw new UnsatisfiedLinkError("no such library");
        };
    assertThat(TreeParser.parse("x = 1", missing)).isInstanceOf(Parsed.Refused.class);
  }

  private static String shown(String code) {
    return resolve(code).branches().stream()
        .map(Sourced::value)
        .map(EvaluatorTest::shown)
        .collect(Collectors.joining(" | "));
  }

  private static Resolved resolve(String code) {
    Map<String, SourceText> files = Map.of("a.py", new SourceText("a.py", code + "\n"));
    Program program = new Program(Language.python(), path -> Optional.ofNullable(files.get(path)));
    SourceModule module = program.module("a.py").orElseThrow();
    return new Evaluator(program).variable("x", module).orElseThrow();
  }

  private static String shown(Value value) {
    if (value instanceof Value.Items list) {
      List<String> items =
          list.items().stream().map(Sourced::value).map(EvaluatorTest::shown).toList();
      return items.toString();
    }
    if (value instanceof Value.Entries map) {
      return map.entries().stream()
          .map(entry -> shown(entry.key().value()) + ": " + shown(entry.value().value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Value.Unresolved open) {
      return "?" + open.expression();
    }
    return value instanceof Value.Truth truth
        ? String.valueOf(truth.value())
        : value instanceof Value.Nothing
            ? "none"
            : value instanceof Value.Made made
                ? "?" + made.call().place().snippet()
                : Texts.of(value).orElse("?");
  }
}
