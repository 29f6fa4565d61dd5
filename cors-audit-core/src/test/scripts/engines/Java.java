import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Answers questions with java.util.regex; see ../record-patterns.py for the protocol. */
final class Java {
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  public static void main(String[] args) throws Exception {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      List<String> strings = new ArrayList<>();
      Matcher found = STRING.matcher(line);
      while (found.find()) {
        strings.add(unescaped(found.group(1)));
      }
      // "pattern": P, "flags": F, "match": M, "texts": [...], in this order
      System.out.println(
          answer(strings.get(1), strings.get(3), strings.get(5), strings.subList(7, strings.size())));
    }
  }

  private static String unescaped(String json) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char kind = json.charAt(++i);
      switch (kind) {
        case 'u' -> {
          text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
          i += 4;
        }
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        default -> text.append(kind);
      }
    }
    return text.toString();
  }

  private static String answer(String text, String flags, String match, List<String> origins) {
    try {
      Pattern pattern = Pattern.compile(text, options(flags));
      StringBuilder bits = new StringBuilder();
      for (String origin : origins) {
        Matcher matcher = pattern.matcher(origin);
        boolean matches =
            switch (match) {
              case "full" -> matcher.matches();
              case "start" -> matcher.lookingAt();
              default -> matcher.find();
            };
        bits.append(matches ? '1' : '0');
      }
      return bits.toString();
    } catch (PatternSyntaxException error) {
      return "error " + error.getDescription();
    } catch (RuntimeException | StackOverflowError error) {
      return "error " + error;
    }
  }

  private static int options(String flags) {
    int options = 0;
    for (char letter : flags.toCharArray()) {
      options |=
          switch (letter) {
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 'd' -> Pattern.UNIX_LINES;
            case 'm' -> Pattern.MULTILINE;
            case 's' -> Pattern.DOTALL;
            case 'u' -> Pattern.UNICODE_CASE;
            case 'x' -> Pattern.COMMENTS;
            case 'U' -> Pattern.UNICODE_CHARACTER_CLASS;
            default -> throw new PatternSyntaxException("no such flag", flags, 0);
          };
    }
    return options;
  }
}
