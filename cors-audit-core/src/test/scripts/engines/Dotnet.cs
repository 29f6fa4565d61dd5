// Answers questions with .NET's Regex, here Mono's; see ../record-patterns.py for the protocol.
using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;
using System.Web.Script.Serialization;

static class Dotnet {
  static void Main() {
    Console.InputEncoding = new UTF8Encoding(false);
    var json = new JavaScriptSerializer();
    string line;
    while ((line = Console.In.ReadLine()) != null) {
      Console.Out.WriteLine(Answer(json.Deserialize<Dictionary<string, object>>(line)));
    }
  }

  static string Answer(Dictionary<string, object> asked) {
    try {
      var text = (string) asked["pattern"];
      var flags = RegexOptions.CultureInvariant;
      foreach (char letter in (string) asked["flags"]) {
        flags |= letter == 'i' ? RegexOptions.IgnoreCase
            : letter == 'm' ? RegexOptions.Multiline
            : letter == 's' ? RegexOptions.Singleline
            : letter == 'n' ? RegexOptions.ExplicitCapture
            : RegexOptions.IgnorePatternWhitespace;
      }
      new Regex(text, flags);
      var end = (flags & RegexOptions.IgnorePatternWhitespace) != 0 ? "\n)" : ")";
      var match = (string) asked["match"];
      var whole = match == "anywhere" ? text : "\\A(?:" + text + end + (match == "full" ? "\\z" : "");
      var pattern = new Regex(whole, flags);
      var bits = new StringBuilder();
      foreach (string origin in (System.Collections.ArrayList) asked["texts"]) {
        bits.Append(pattern.IsMatch(origin) ? '1' : '0');
      }
      return bits.ToString();
    } catch (ArgumentException error) {
      return "error " + error.Message.Replace("\n", " ");
    }
  }
}
