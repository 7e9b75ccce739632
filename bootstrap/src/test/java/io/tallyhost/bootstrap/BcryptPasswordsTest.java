package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.Unavailable;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.identity.PasswordHash;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

final class BcryptPasswordsTest {

  private final BcryptPasswords passwords = new BcryptPasswords(BcryptPasswords.USUAL_COST);

  @Test
  void a_password_matches_its_own_hash_of_cost_12_alone() {
    var hash = passwords.hash(new Password("pässwörd-1"));

    assertThat(hash.value()).startsWith("$2a$12$").hasSize(60);
    assertThat(passwords.matches("pässwörd-1", hash)).isTrue();
    assertThat(passwords.matches("pässwörd-2", hash)).isFalse();
  }

  @Test
  void a_text_that_can_be_no_password_matches_nothing() {
    var hash = passwords.hash(new Password("x".repeat(72)));

    assertThat(passwords.matches("x".repeat(72), hash)).isTrue();
    assertThat(passwords.matches("x".repeat(73), hash)).isFalse();
    assertThat(passwords.matches("", hash)).isFalse();
  }

  @Test
  void hashes_of_other_programs_are_understood() {
    // The vector of the original bcrypt distribution for U*U.
    var known = new PasswordHash("$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW");

    assertThat(passwords.matches("U*U", known)).isTrue();
    assertThat(passwords.matches("U*V", known)).isFalse();
  }

  @Test
  void pretending_takes_as_long_as_comparing() {
    var hash = passwords.hash(new Password("12345678"));
    var comparing = System.nanoTime();
    assertThat(passwords.matches("wrong one", hash)).isFalse();
    var pretending = System.nanoTime();
    passwords.pretend("wrong one");
    var end = System.nanoTime();

    assertThat((double) (end - pretending) / (pretending - comparing)).isBetween(0.2, 5.0);
  }

  @Test
  void who_would_wait_too_long_is_sent_away_at_once() throws Exception {
    var hash = passwords.hash(new Password("12345678"));
    var pool = Executors.newFixedThreadPool(80);
    List<Callable<Boolean>> many = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      many.add(() -> passwords.matches("12345678", hash));
    }
    var sentAway = 0;
    for (var done : pool.invokeAll(many)) {
      try {
        assertThat(done.get()).isTrue();
      } catch (ExecutionException refused) {
        assertThat(refused).hasCauseInstanceOf(Unavailable.class);
        sentAway++;
      }
    }
    pool.shutdown();

    assertThat(sentAway).isBetween(1, 78);
  }
}
