import java.io.IOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Packs the public suffix list for {@code PublicSuffixes}: one line a name, in ASCII, sorted by the
 * name read backwards, each with the letters of the rules it has. Run by the build.
 *
 * <p>The letters: {@code r} a rule, {@code w} a rule for every name one label below, {@code x} an
 * exception from such a rule; upper case in the private section.
 */
final class PackSuffixes {
  private PackSuffixes() {}

  /** Takes the list's path, the path to write to, and the path to write the list's date to. */
  public static void main(String[] args) throws IOException {
    Path list = Path.of(args[0]);
    write(rules(list), Path.of(args[1]));
    Files.writeString(Path.of(args[2]), date(list), StandardCharsets.US_ASCII);
  }

  /** Returns the day of the list's version, which a line such as this says: VERSION: 2026-10-06_16-13 */
  private static String date(Path list) throws IOException {
    for (String line : Files.readAllLines(list)) {
      if (line.startsWith("// VERSION: ")) {
        return line.substring(12, 22);
      }
    }
    throw new IOException(list + " has no version");
  }

  private static Map<String, String> rules(Path list) throws IOException {
    Map<String, String> rules =
        new TreeMap<>(Comparator.comparing(name -> new StringBuilder(name).reverse().toString()));
    boolean shared = false;
    for (String line : Files.readAllLines(list)) {
      shared |= line.contains("===BEGIN PRIVATE DOMAINS===");
      String rule = line.strip();
      if (!rule.isEmpty() && !rule.startsWith("//")) {
        char kind = rule.startsWith("*.") ? 'w' : rule.startsWith("!") ? 'x' : 'r';
        String name = rule.substring(kind == 'w' ? 2 : kind == 'x' ? 1 : 0);
        String ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
        char letter = shared ? Character.toUpperCase(kind) : kind;
        rules.merge(ascii, String.valueOf(letter), String::concat);
      }
    }
    return rules;
  }

  private static void write(Map<String, String> rules, Path target) throws IOException {
    StringBuilder packed = new StringBuilder();
    rules.forEach((name, letters) -> packed.append(name).append(' ').append(letters).append('\n'));
    Files.createDirectories(target.getParent());
    Files.writeString(target, packed, StandardCharsets.US_ASCII);
  }
}
