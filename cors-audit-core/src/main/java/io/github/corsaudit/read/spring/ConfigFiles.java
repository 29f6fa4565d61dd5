package io.github.corsaudit.read.spring;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.read.Documents;
import io.github.corsaudit.read.PropertiesText;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Tree;
import java.util.ArrayList;
import java.util.List;

/** Turns configuration files into layers. */
final class ConfigFiles {
  private final List<Layer> layers = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Adds a file's documents. */
  void add(ConfigFileName name, SourceText source) {
    List<ProfileExpression> conditions =
        name.profile().map(ProfileExpression::parse).map(List::of).orElse(List.of());
    if (name.properties()) {
      PropertiesText text = PropertiesText.of(source);
      problems.addAll(text.problems());
      documents(source, text.entries()).forEach(all -> layers.add(new Layer(all, conditions)));
    } else {
      Documents documents = Documents.of(source);
      problems.addAll(documents.problems());
      documents.roots().forEach(root -> layers.add(new Layer(flat(root), conditions)));
    }
  }

  /** Returns the documents' settings in order: later ones win. */
  List<Layer> layers() {
    return List.copyOf(layers);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** A comment {@code #---} starts the next document of a properties file. */
  private static List<List<Setting>> documents(
      SourceText source, List<PropertiesText.Entry> entries) {
    List<List<Setting>> documents = new ArrayList<>(List.of(new ArrayList<>()));
    int line = 1;
    for (PropertiesText.Entry entry : entries) {
      for (; line < entry.nameAt().span().line(); line++) {
        String text = source.line(line).stripTrailing();
        if (text.equals("#---") || text.equals("!---")) {
          documents.add(new ArrayList<>());
        }
      }
      PropertyName name = PropertyName.parse(entry.name());
      documents.get(documents.size() - 1).add(new Setting(name, entry.value(), entry.nameAt()));
    }
    return documents;
  }

  private static List<Setting> flat(Tree root) {
    List<Setting> settings = new ArrayList<>();
    flatten(PropertyName.ROOT, root, root.at(), settings);
    return settings;
  }

  private static void flatten(
      PropertyName name, Tree value, Provenance.InFile nameAt, List<Setting> into) {
    for (Tree.Entry entry : value.entries()) {
      flatten(name.with(entry.name()), entry.value(), entry.nameAt(), into);
    }
    for (int i = 0; i < value.items().size(); i++) {
      Tree item = value.items().get(i);
      flatten(name.item(i), item, nameAt, into);
    }
    boolean empty = value.entries().isEmpty() && value.items().isEmpty();
    if (value instanceof Tree.Scalar || (empty && value instanceof Tree.Sequence)) {
      into.add(new Setting(name, new Sourced<>(value.scalarText().orElse(""), value.at()), nameAt));
    }
  }
}
