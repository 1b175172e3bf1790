package io.cordon.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows of the house, as {@code docs/architecture.md} draws them. */
class ArchitectureTest {
    @SuppressWarnings("NullAway.Init")
    private static JavaClasses cordon;

    @BeforeAll
    static void importClasses() {
        cordon = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.cordon");
        assertThat(cordon).hasSizeGreaterThan(50);
    }

    @Test
    void modulesImportOnlyTheCoreAndNoSibling() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("io.cordon..")
                .layer("core")
                .definedBy("io.cordon.core..")
                .layer("sources")
                .definedBy("io.cordon.sources..")
                .layer("intake")
                .definedBy("io.cordon.intake..")
                .layer("store")
                .definedBy("io.cordon.store..")
                .layer("answers")
                .definedBy("io.cordon.answers..")
                .layer("cli")
                .definedBy("io.cordon.cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("answers")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("sources")
                .mayOnlyBeAccessedByLayers("answers", "cli")
                .whereLayer("intake")
                .mayOnlyBeAccessedByLayers("answers", "cli")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("answers", "cli")
                .check(cordon);
    }

    @Test
    void insideTheCoreImportsPointDown() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("io.cordon.core..")
                .layer("model")
                .definedBy("io.cordon.core.model..")
                .layer("name")
                .definedBy("io.cordon.core.name..")
                .layer("match")
                .definedBy("io.cordon.core.match..")
                .layer("search")
                .definedBy("io.cordon.core.search..")
                .layer("timeline")
                .definedBy("io.cordon.core.timeline..")
                .layer("profile")
                .definedBy("io.cordon.core.profile..")
                .layer("screen")
                .definedBy("io.cordon.core.screen..")
                .layer("journal")
                .definedBy("io.cordon.core.journal..")
                .layer("record")
                .definedBy("io.cordon.core.record..")
                .layer("alert")
                .definedBy("io.cordon.core.alert..")
                .whereLayer("alert")
                .mayOnlyBeAccessedByLayers("record")
                .whereLayer("record")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("screen")
                .mayOnlyBeAccessedByLayers("record")
                .whereLayer("journal")
                .mayOnlyBeAccessedByLayers("record")
                .whereLayer("profile")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("timeline")
                .mayOnlyBeAccessedByLayers("screen", "record")
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers("screen")
                .whereLayer("match")
                .mayOnlyBeAccessedByLayers("screen", "search", "profile")
                .whereLayer("name")
                .mayOnlyBeAccessedByLayers("match", "search", "screen", "profile")
                .check(cordon);
    }

    @Test
    void theCoreKnowsNoFrameworkNoDatabaseNoClockAndNoNetwork() {
        noClasses()
                .that()
                .resideInAPackage("io.cordon.core..")
                .should()
                .dependOnClassesThat(are(resideInAnyPackage(
                        "java.sql..",
                        "java.net.http..",
                        "org.springframework..",
                        "tools.jackson..",
                        "com.fasterxml..",
                        "picocli..",
                        "org.snakeyaml..",
                        "de.siegmar..")))
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(cordon);
    }

    @Test
    void answersKnowNoCommandLineAndNoWeb() {
        noClasses()
                .that()
                .resideInAPackage("io.cordon.answers..")
                .should()
                .dependOnClassesThat(are(resideInAnyPackage("picocli..", "org.springframework..", "jakarta..")))
                .check(cordon);
    }

    @Test
    void theJournalsMathematicsKnowNothingOfScreening() {
        classes()
                .that(are(resideInAPackage("io.cordon.core.journal..")))
                .should()
                .onlyDependOnClassesThat(are(resideInAnyPackage(
                        "io.cordon.core.journal..", "io.cordon.core.model..", "java..", "org.jspecify..")))
                .andShould()
                .onlyDependOnClassesThat(are(com.tngtech.archunit.base.DescribedPredicate.not(
                                resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql.."))
                        .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.type(
                                java.io.ByteArrayOutputStream.class))))
                .check(cordon);
    }

    @Test
    void theModelImportsTheJdkAlone() {
        classes()
                .that(are(resideInAPackage("io.cordon.core.model..")))
                .should()
                .onlyDependOnClassesThat(are(resideInAnyPackage("io.cordon.core.model..", "java..", "org.jspecify..")))
                .check(cordon);
    }
}
