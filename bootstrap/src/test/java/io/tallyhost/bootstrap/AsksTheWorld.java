package io.tallyhost.bootstrap;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** A call that reads the time, makes a random id or sleeps: only bootstrap may do these. */
final class AsksTheWorld extends DescribedPredicate<JavaMethodCall> {

  private static final Set<String> CALLS =
      Set.of(
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system",
          "java.util.UUID.randomUUID",
          "java.lang.Thread.sleep",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.Math.random");

  AsksTheWorld() {
    super("asks for the time, makes a random id or sleeps");
  }

  @Override
  public boolean test(JavaMethodCall call) {
    var owner = call.getTargetOwner().getFullName();
    var name = call.getTarget().getName();
    return CALLS.contains(owner + "." + name)
        || (owner.startsWith("java.time.") && "now".equals(name));
  }
}
