package io.tallyhost.bootstrap;

import io.tallyhost.application.identity.FoundOperator;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.identity.Secrets;
import java.io.PrintStream;

/** The operator of an empty database: as the settings say, or made up and shown once. */
final class FirstOperator {

  private static final String DEMO_EMAIL = "operator@demo.test";
  private static final String DEMO_PASSWORD = "demo-operator-1";
  private static final String EMAIL = "operator@tallyhost.local";

  private final Settings settings;
  private final Secrets secrets;
  private final FoundOperator foundOperator;

  FirstOperator(Settings settings, Secrets secrets, FoundOperator foundOperator) {
    this.settings = settings;
    this.secrets = secrets;
    this.foundOperator = foundOperator;
  }

  EmailAddress email() {
    return new EmailAddress(settings.adminEmail().orElse(settings.demo() ? DEMO_EMAIL : EMAIL));
  }

  /** Whether nobody runs the place yet. */
  boolean isMissing() {
    return foundOperator.isMissing();
  }

  void found(PrintStream out) {
    var email = email();
    var password = settings.adminPassword().orElseGet(this::madeUp);
    var isFounded = foundOperator.handle(new FoundOperator.Command(email, new Password(password)));
    if (isFounded && settings.adminPassword().isEmpty()) {
      out.printf("tallyhost operator: %s password: %s%n", email, password);
    }
  }

  private String madeUp() {
    return settings.demo() ? DEMO_PASSWORD : secrets.token().substring(0, 20);
  }
}
