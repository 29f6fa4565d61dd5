package io.github.corsaudit;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.files.FileTree;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.read.PolicyReader;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds files and has them read. */
final class FileSource {
  private final List<PolicyReader> readers;
  private final Progress progress;

  FileSource(List<PolicyReader> readers, Progress progress) {
    this.readers = readers;
    this.progress = progress;
  }

  Gathered gather(FilesRequest request) {
    PathFilter filter = new PathFilter(request.includes(), request.excludes());
    FileTree.Selection selection = new FileTree.Selection(this::anyReaderAccepts, filter::wants);
    FileTree tree = FileTree.find(request.workingDirectory(), request.paths(), selection);
    FileTree all = request.text().map(tree::with).orElse(tree);
    all.texts().forEach(text -> progress.file(text.path()));
    return gathered(all);
  }

  private boolean anyReaderAccepts(String path) {
    for (PolicyReader reader : readers) {
      if (reader.accepts(path)) {
        return true;
      }
    }
    return false;
  }

  private Gathered gathered(FileTree tree) {
    Reading reading = new Reading(List.of(), tree.problems());
    boolean complete = true;
    for (PolicyReader reader : readers) {
      if (progress.stopWanted()) {
        complete = false;
        break;
      }
      reading = reading.and(read(reader, tree));
    }
    long files = reading.policies().stream().flatMap(FileSource::file).distinct().count();
    Audit.Counts counts =
        new Audit.Counts(tree.met(), tree.scanned(), (int) files, tree.skipped(), 0, 0);
    return new Gathered(reading, tree.texts(), counts, complete);
  }

  private static Stream<String> file(CorsPolicy policy) {
    return policy.at().inFile().map(Provenance.InFile::file).stream();
  }

  /** One reader's fault must not cost the results of the others. */
  private static Reading read(PolicyReader reader, FileTree tree) {
    var sources = tree.sourcesFor(reader::accepts);
    if (sources.candidates().isEmpty()) {
      return Reading.nothing();
    }
    try {
      return reader.read(sources);
    } catch (RuntimeException | StackOverflowError e) {
      return new Reading(List.of(), failures(reader, sources.candidates(), e));
    }
  }

  private static List<Problem> failures(
      PolicyReader reader, List<SourceText> texts, Throwable failure) {
    List<Problem> problems = new ArrayList<>();
    for (SourceText text : texts) {
      String message =
          "the reader for %s failed on this file or one read with it (%s): please report it"
              .formatted(reader.system(), failure.getClass().getSimpleName());
      problems.add(Problem.with(Problem.Kind.UNSUPPORTED, text.path(), message));
    }
    return problems;
  }
}
