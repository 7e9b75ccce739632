package io.tallyhost.bootstrap;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** The dependency rule, as a table. What is not listed is forbidden. */
@AnalyzeClasses(packages = "io.tallyhost", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String ROOT = "io.tallyhost.";
  private static final String[] PURE_JAVA = {
    "java.lang..",
    "java.util..",
    "java.time..",
    "java.math..",
    "java.io..",
    "java.text..",
    "java.net..",
    "java.nio..",
    "java.security..",
    "javax.crypto..",
    "org.jspecify.annotations.."
  };
  private static final String[] SURFACES = {
    "http.vps",
    "http.partner",
    "http.whitelabel",
    "http.accounts",
    "http.admin",
    "http.panel",
    "http.operations"
  };

  @ArchTest static final ArchRule domain = mayUse("domain");
  @ArchTest static final ArchRule application = mayUse("application", "domain");
  @ArchTest static final ArchRule http = mayUse("http", "application", "domain");
  @ArchTest static final ArchRule persistence = mayUse("persistence", "application", "domain");
  @ArchTest static final ArchRule virtfusion = mayUse("virtfusion", "application", "domain");

  @ArchTest static final ArchRule domain_is_pure_java = isPureJava("domain");
  @ArchTest static final ArchRule application_is_pure_java = isPureJava("application");

  @ArchTest
  static final ArchRule capabilities_of_the_domain_form_no_cycles =
      slices().matching(ROOT + "domain.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule capabilities_of_the_application_form_no_cycles =
      slices().matching(ROOT + "application.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule surfaces_do_not_see_each_other =
      slices()
          .matching(ROOT + "http.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(in(SURFACES), in("http.shared", "http.pdf", "http.outbound"))
          .ignoreDependency(in("http.outbound", "http.mail", "http.pdf"), in("http.shared"));

  @ArchTest
  static final ArchRule the_core_is_immutable =
      fields().that().areDeclaredInClassesThat(in("domain", "application")).should().beFinal();

  @ArchTest
  static final ArchRule time_and_ids_are_handed_in =
      noClasses()
          .that(in("domain", "application", "http", "persistence", "virtfusion"))
          .should()
          .callMethodWhere(new AsksTheWorld());

  private static ArchRule mayUse(String module, String... others) {
    return classes()
        .that(in(module))
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage("io.tallyhost..").or(in(module)).or(in(others)));
  }

  private static ArchRule isPureJava(String module) {
    var allowed = Stream.concat(Stream.of("io.tallyhost.."), Arrays.stream(PURE_JAVA));
    return classes()
        .that(in(module))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)));
  }

  private static DescribedPredicate<JavaClass> in(String... modules) {
    return resideInAnyPackage(
        Arrays.stream(modules).map(module -> ROOT + module + "..").toArray(String[]::new));
  }
}
