package io.huiji;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.modulith.ApplicationModule.OPEN_TOKEN;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.huiji.store.ContentStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The walls of the house (ARCHITECTURE.md).
class ModularityTests {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.huiji");

  private static final Set<Class<?>> TIMES =
      Set.of(
          LocalDate.class,
          LocalDateTime.class,
          LocalTime.class,
          Instant.class,
          ZonedDateTime.class,
          OffsetDateTime.class);

  private static final DescribedPredicate<JavaMethodCall> READS_THE_CLOCK =
      describe(
          "read the machine's clock",
          call ->
              TIMES.stream().anyMatch(type -> call.getTargetOwner().isEquivalentTo(type))
                      && call.getName().equals("now")
                  || call.getTargetOwner().isEquivalentTo(Clock.class)
                      && call.getName().startsWith("system")
                  || call.getTargetOwner().isEquivalentTo(System.class)
                      && call.getName().equals("currentTimeMillis"));

  @Test
  void modulesDependOnlyOnWhatTheyDeclare() {
    ApplicationModules.of(HuijiApplication.class).verify();
  }

  @Test
  void everyModuleDeclaresWhatItMayUse() {
    var modules =
        MAIN.stream()
            .filter(type -> type.getSimpleName().equals("package-info"))
            .filter(type -> type.getPackageName().matches("io\\.huiji\\.[a-z]+"))
            .toList();

    assertThat(modules).hasSizeGreaterThan(15).allMatch(ModularityTests::declares);
  }

  private static boolean declares(JavaClass packageInfo) {
    return packageInfo
        .tryGetAnnotationOfType(ApplicationModule.class)
        .filter(module -> !List.of(module.allowedDependencies()).contains(OPEN_TOKEN))
        .isPresent();
  }

  @Test
  void onlyTheCalendarReadsTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..calendar..")
        .should()
        .callMethodWhere(READS_THE_CLOCK)
        .check(MAIN);
  }

  @ParameterizedTest(name = "{0} only in {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "org.springframework.batch..|..job.. ..batch.. ..operations..",
        "org.apache.lucene..|..search.lucene..",
        "org.apache.tika..|..document..",
        "org.apache.poi..|..document..",
        "org.apache.pdfbox..|..document..",
        "org.docx4j..|..document..",
        "org.ofdrw..|..document..",
        "org.jodconverter..|..document..",
        "org.verapdf..|..document.conformance..",
        "picocli..|io.huiji ..operations..",
        "org.springframework.security..|..access.. ..entry.. ..page.. ..api..",
      })
  void eachEngineIsSeenInOnePlace(String engine, String places) {
    noClasses()
        .that()
        .resideOutsideOfPackages(places.split(" "))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(engine)
        .allowEmptyShould(true)
        .check(MAIN);
  }

  /// Bytes that lie in the store are given to people by the archive's door, which asks for a
  /// permit; the others here look after them or make papers of what is their own.
  @Test
  void theBytesOfTheStoreAreReadInThesePlacesAlone() {
    var readers =
        MAIN.stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> call.getTargetOwner().isAssignableTo(ContentStore.class))
            .filter(call -> Set.of("get", "verified", "path").contains(call.getName()))
            .map(call -> call.getOriginOwner().getName().replaceAll("\\$.*", ""));
    var references =
        MAIN.stream()
            .flatMap(type -> type.getMethodReferencesFromSelf().stream())
            .filter(call -> call.getTargetOwner().isAssignableTo(ContentStore.class))
            .filter(call -> Set.of("get", "verified", "path").contains(call.getName()))
            .map(call -> call.getOriginOwner().getName().replaceAll("\\$.*", ""));

    assertThat(Stream.concat(readers, references).map(name -> name.substring("io.huiji.".length())))
        .filteredOn(name -> !name.startsWith("store."))
        .containsOnly(
            // the door of the archive, behind a permit
            "archive.JdbcArchive",
            // looking after what lies there
            "archive.ContentIntake",
            "archive.RecordCheck",
            "archive.StrayContent",
            "archive.keeping.Checking",
            "archive.keeping.LaidOutRegisters",
            "archive.keeping.YearCatalogue",
            "archive.correction.Corrections",
            "packet.OutCheck",
            // making papers and writing them under their names
            "intake.desk.StoredPapers",
            "packet.PacketFiles",
            "packet.PacketPress",
            "minutes.desk.Completion",
            "minutes.desk.Issuing",
            "minutes.desk.MeetingRecords",
            "minutes.desk.MinutesCopies",
            "minutes.desk.MinutesFiles",
            // doors of their own before a paper is a record: drafts, dossiers, evidence
            "intake.desk.StoredDossiers",
            "minutes.desk.Comparing",
            "minutes.desk.PapersBook",
            "supervision.Evidence");
  }

  @Test
  void enginesOfDocumentsStayBelowTheDoor() {
    noClasses()
        .that()
        .resideInAPackage("io.huiji.document")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.apache.tika..",
                "org.apache.poi..",
                "org.apache.pdfbox..",
                "org.docx4j..",
                "org.ofdrw.."))
        .check(MAIN);
  }

  @Test
  void valuesKnowNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.huiji.kernel..", "io.huiji.rules..", "io.huiji.calendar..", "..rule..")
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
        .check(MAIN);
  }

  @ParameterizedTest(name = "{1} of {0} only in {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "io.huiji.store.ContentStore|get|..store.. ..archive.. ..intake.. ..packet.. ..minutes.."
            + " io.huiji.supervision..",
        "io.huiji.store.ContentStore|path|..store.. ..archive.. ..intake.. ..packet.. ..minutes..",
        "io.huiji.archive.Archive|changesAfter|..archive.. ..search..",
        "io.huiji.archive.Archive|open|..archive.. ..lending..",
        "io.huiji.archive.Archive|openFile|..archive.. ..lending..",
        "io.huiji.archive.Archive|permit|..archive..",
      })
  void bytesAndTextLeaveThroughTheDoorsAlone(String door, String method, String places) {
    noClasses()
        .that()
        .resideOutsideOfPackages(places.split(" "))
        .should()
        .callMethodWhere(
            describe(
                method + " of " + door,
                call ->
                    call.getTargetOwner().getName().equals(door) && call.getName().equals(method)))
        .allowEmptyShould(true)
        .check(MAIN);
  }

  @Test
  void nobodyUsesAMockLibrary() {
    var everything = new ClassFileImporter().importPackages("io.huiji");

    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.mockito..", "org.easymock..", "io.mockk..")
        .check(everything);
  }

  @Test
  void noModuleIsNamedForAPattern() {
    classes().should().haveNameNotMatching(".*(Impl|Manager|Helper|Util|Utils|Dto)$").check(MAIN);
  }
}
