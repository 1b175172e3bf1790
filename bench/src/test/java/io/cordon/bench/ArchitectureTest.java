package io.cordon.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the measurements may import, and who may import them. */
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
    void benchImportsNoOtherEntryOfTheHouse() {
        noClasses()
                .that()
                .resideInAPackage("io.cordon.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.cordon.cli..", "io.cordon.server..", "io.cordon.flink..")
                .check(cordon);
    }

    @Test
    void nothingImportsBench() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.cordon.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.cordon.bench..")
                .check(cordon);
    }

    @Test
    void figuresDoNotDependOnHowTheyAreWrittenNorWhereListsAreKept() {
        noClasses()
                .that()
                .resideInAPackage("io.cordon.bench.quality..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.cordon.bench.report..", "io.cordon.store..", "picocli..", "tools.jackson..")
                .check(cordon);
    }
}
