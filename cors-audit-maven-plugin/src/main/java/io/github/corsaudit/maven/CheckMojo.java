package io.github.corsaudit.maven;

import io.github.corsaudit.AuditRequest;
import io.github.corsaudit.AuditResult;
import io.github.corsaudit.CorsAudit;
import io.github.corsaudit.FilesRequest;
import io.github.corsaudit.Progress;
import io.github.corsaudit.RequestException;
import io.github.corsaudit.RuleSelection;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Audits the CORS policies that a module's files declare, and fails the build for what is found.
 * Each module of a build is audited in its own turn; paths in reports are relative to the folder in
 * which the build was started.
 */
@SuppressWarnings("NullAway.Init") // Maven sets the required parameters before it calls execute.
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
  /**
   * The least severity that fails the build: {@code critical}, {@code high}, {@code medium}, {@code
   * low}, {@code info}, or {@code never}. Unless it is {@code never}, files that cannot be audited
   * fail the build too.
   */
  @Parameter(property = "corsAudit.failOn", defaultValue = "medium")
  private String failOn = "medium";

  /**
   * The reports to write: the name of a format for the log, or {@code format=file}, relative to the
   * module. Without any, {@code text}.
   */
  @Parameter(property = "corsAudit.formats")
  private List<String> formats = List.of();

  /** Whether to do nothing. */
  @Parameter(property = "corsAudit.skip", defaultValue = "false")
  private boolean skip;

  /** Globs of files; where there are any, only files that match one are audited. */
  @Parameter(property = "corsAudit.includes")
  private List<String> includes = List.of();

  /** Globs of files to leave out. */
  @Parameter(property = "corsAudit.excludes")
  private List<String> excludes = List.of();

  /** The files and folders to audit. Without any, the module's folder. */
  @Parameter(property = "corsAudit.paths")
  private List<File> paths = List.of();

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
  private String version;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("cors-audit is skipped");
      return;
    }
    FailOn threshold = FailOn.parse(failOn);
    List<Output> outputs = outputs();
    AuditResult result = audit();
    for (Output output : outputs) {
      report(output, result);
    }
    threshold.judge(result.audit());
  }

  private List<Output> outputs() throws MojoExecutionException {
    List<Output> outputs = new ArrayList<>();
    for (String format : formats.isEmpty() ? List.of("text") : formats) {
      outputs.add(Output.parse(format, module()));
    }
    return outputs;
  }

  private AuditResult audit() throws MojoExecutionException {
    try {
      return CorsAudit.with(RuleSelection.bundled())
          .run(AuditRequest.ofFiles(files()), Progress.none());
    } catch (RequestException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private FilesRequest files() {
    Path root = Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    List<Path> roots =
        paths.isEmpty() ? List.of(module()) : paths.stream().map(CheckMojo::folder).toList();
    return FilesRequest.of(root, roots)
        .filtered(includes, Stream.concat(excludes.stream(), foreign(root).stream()).toList());
  }

  private List<String> foreign(Path root) {
    List<Path> modules =
        session.getAllProjects().stream().map(other -> folder(other.getBasedir())).toList();
    Path build = module().resolve(project.getBuild().getDirectory());
    return new ModuleFiles(root, module(), build.normalize(), modules).foreign();
  }

  private Path module() {
    return folder(project.getBasedir());
  }

  private static Path folder(File file) {
    return file.toPath().toAbsolutePath().normalize();
  }

  private void report(Output output, AuditResult result) throws MojoExecutionException {
    boolean bad = !result.audit().findings().isEmpty() || !result.audit().problems().isEmpty();
    try {
      for (String line : output.write(result, version)) {
        if (bad) {
          getLog().warn(line);
        } else {
          getLog().info(line);
        }
      }
    } catch (IOException e) {
      throw new MojoExecutionException(
          "the " + output.wanted().format().name() + " report cannot be written: " + e.getMessage(),
          e);
    }
  }
}
