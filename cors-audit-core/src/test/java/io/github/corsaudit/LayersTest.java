package io.github.corsaudit;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.Socket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The walls between packages. A new package or a new passage has to be written down here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LayersTest {
  private static final String ROOT = "io.github.corsaudit";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @BeforeAll
  void thereAreClassesToCheck() {
    org.assertj.core.api.Assertions.assertThat(classes).isNotEmpty();
  }

  @Test
  void everyPackageKeepsToTheRoomsItMayEnter() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
        .layer("facade")
        .definedBy(ROOT)
        .layer("model")
        .definedBy(ROOT + ".model..")
        .layer("origin")
        .definedBy(ROOT + ".origin..")
        .layer("serve")
        .definedBy(ROOT + ".serve..")
        .layer("browser")
        .definedBy(ROOT + ".browser..")
        .layer("explain")
        .definedBy(ROOT + ".explain..")
        .layer("read")
        .definedBy(ROOT + ".read..")
        .layer("source")
        .definedBy(ROOT + ".source..")
        .layer("files")
        .definedBy(ROOT + ".files..")
        .layer("http")
        .definedBy(ROOT + ".http..")
        .layer("probe")
        .definedBy(ROOT + ".probe..")
        .layer("fact")
        .definedBy(ROOT + ".fact..")
        .layer("rule")
        .definedBy(ROOT + ".rule..")
        .layer("check")
        .definedBy(ROOT + ".check..")
        .layer("report")
        .definedBy(ROOT + ".report..")
        .whereLayer("facade")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("model")
        .mayNotAccessAnyLayer()
        .whereLayer("origin")
        .mayOnlyAccessLayers("model")
        .whereLayer("browser")
        .mayOnlyAccessLayers("model")
        .whereLayer("explain")
        .mayOnlyAccessLayers("browser", "serve", "origin", "model")
        .whereLayer("serve")
        .mayOnlyAccessLayers("origin", "model")
        .whereLayer("source")
        .mayOnlyAccessLayers("read", "model")
        .whereLayer("read")
        .mayOnlyAccessLayers("source", "serve", "origin", "model")
        .whereLayer("files")
        .mayOnlyAccessLayers("read", "model")
        .whereLayer("http")
        .mayOnlyAccessLayers("model")
        .whereLayer("probe")
        .mayOnlyAccessLayers("http", "origin", "browser", "model")
        .whereLayer("fact")
        .mayOnlyAccessLayers("origin", "browser", "model")
        .whereLayer("rule")
        .mayOnlyAccessLayers("fact", "model")
        .whereLayer("check")
        .mayOnlyAccessLayers("rule", "fact", "origin", "model")
        .whereLayer("report")
        .mayOnlyAccessLayers("check", "rule", "model")
        .check(classes);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void oneFrameworksReaderDoesNotKnowAnothers() {
    slices()
        .matching(ROOT + ".read.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(alwaysTrue(), resideInAPackage(ROOT + ".read.notation"))
        .check(classes);
  }

  @Test
  void jacksonStaysWhereFilesAreReadAndReportsWritten() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + ".read..", ROOT + ".rule..", ROOT + ".report..", ROOT + ".explain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..", "org.snakeyaml..")
        .check(classes);
  }

  @Test
  void onlyTheHttpClientTouchesTheNetwork() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".http..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net.http..", "java.nio.channels..")
                .or(assignableTo(Socket.class)))
        .check(classes);
  }

  @Test
  void treeSitterStaysBehindTheSourcePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".source..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.treesitter..")
        .check(classes);
  }

  @Test
  void theModelNeedsNothingButTheJdk() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".model..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", ROOT + ".model..", "org.jspecify..")
        .check(classes);
  }
}
