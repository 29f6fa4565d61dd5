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

  /** Takes the list's path and the path to write to. */
  public static void main(String[] args) throws IOException {
    Map<String, String> rules =
        new TreeMap<>(Comparator.comparing(name -> new StringBuilder(name).reverse().toString()));
    boolean shared = false;
    for (String line : Files.readAllLines(Path.of(args[0]))) {
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
    write(rules, Path.of(args[1]));
  }

  private static void write(Map<String, String> rules, Path target) throws IOException {
    StringBuilder packed = new StringBuilder();
    rules.forEach((name, letters) -> packed.append(name).append(' ').append(letters).append('\n'));
    Files.createDirectories(target.getParent());
    Files.writeString(target, packed, StandardCharsets.US_ASCII);
  }
}
