package io.tallyhost.bootstrap;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/**
 * Four parameters are enough; whoever needs more gives what belongs together a name. Records are
 * what such a thing becomes, so that they may have as many parts as they have.
 */
@AnalyzeClasses(packages = "io.tallyhost", importOptions = DoNotIncludeTests.class)
final class FewParametersTest {

  private static final int ENOUGH = 4;

  /** Older than this rule. Nothing is added here; what is mended is taken out. */
  private static final Set<String> OLDER =
      Set.of("application.audit.Recorder", "application.whitelabel.Delivery");

  @ArchTest
  static void nothing_public_takes_more_than_four(JavaClasses classes) {
    var takingMore =
        classes.stream()
            .flatMap(owner -> owner.getCodeUnits().stream())
            .filter(FewParametersTest::takesTooMany)
            .map(JavaCodeUnit::getFullName)
            .filter(name -> OLDER.stream().noneMatch(older -> isOf(older, name)))
            .collect(toCollection(TreeSet::new));

    Assertions.assertThat(takingMore).isEmpty();
  }

  @ArchTest
  static void what_is_mended_is_taken_out(JavaClasses classes) {
    var offenders =
        classes.stream()
            .flatMap(owner -> owner.getCodeUnits().stream())
            .filter(FewParametersTest::takesTooMany)
            .map(JavaCodeUnit::getFullName)
            .collect(Collectors.toSet());

    Assertions.assertThat(OLDER)
        .allMatch(older -> offenders.stream().anyMatch(name -> isOf(older, name)));
  }

  private static boolean isOf(String older, String name) {
    return name.startsWith("io.tallyhost." + older + ".");
  }

  private static boolean takesTooMany(JavaCodeUnit unit) {
    var record = unit.isConstructor() && unit.getOwner().isRecord();
    return unit.getModifiers().contains(JavaModifier.PUBLIC)
        && !record
        && unit.getRawParameterTypes().size() > ENOUGH;
  }
}
