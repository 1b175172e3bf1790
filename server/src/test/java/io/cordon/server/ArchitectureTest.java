package io.cordon.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the server may import, and who may import it. */
class ArchitectureTest {
    private final JavaClasses cordon = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.cordon");

    @Test
    void theServerImportsNoOtherEntryOfTheHouseAndNoneImportsIt() {
        assertThat(cordon).hasSizeGreaterThan(50);
        noClasses()
                .that()
                .resideInAPackage("io.cordon.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.cordon.cli..", "io.cordon.bench..", "io.cordon.flink..")
                .check(cordon);
        noClasses()
                .that()
                .resideOutsideOfPackage("io.cordon.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.cordon.server..", "org.springframework..", "jakarta..")
                .check(cordon);
    }

    @Test
    void theDeskKnowsNoWebAndTheDoorsKnowNoController() {
        noClasses()
                .that()
                .resideInAPackage("io.cordon.server.desk..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "jakarta..", "io.cordon.server.api..", "io.cordon.server.doors..")
                .check(cordon);
        noClasses()
                .that()
                .resideInAPackage("io.cordon.server.doors..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.cordon.server.api..",
                        "io.cordon.server.compat..",
                        "io.cordon.server.desk..",
                        "io.cordon.server.pages..")
                .check(cordon);
        noClasses()
                .that()
                .resideInAPackage("io.cordon.server.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.cordon.server.compat..", "io.cordon.server.pages..")
                .check(cordon);
    }
}
