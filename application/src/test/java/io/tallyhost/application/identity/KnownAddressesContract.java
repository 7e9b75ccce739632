package io.tallyhost.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.identity.KnownAddresses;
import io.tallyhost.domain.identity.KnownAddresses.Acquaintance;
import io.tallyhost.domain.identity.Owner;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link KnownAddresses} promises. */
public abstract class KnownAddressesContract {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

  private final SomeAccounts some = new SomeAccounts();
  private final Owner account = Owner.topLevel(some.id());

  protected abstract KnownAddresses addresses();

  @Test
  void an_address_is_new_only_once_and_only_beside_others() {
    assertThat(note("192.0.2.1", NOW)).isEqualTo(Acquaintance.FIRST);
    assertThat(note("192.0.2.1", NOW)).isEqualTo(Acquaintance.KNOWN);
    assertThat(note("192.0.2.2", NOW)).isEqualTo(Acquaintance.NEW);
    assertThat(note("192.0.2.2", NOW)).isEqualTo(Acquaintance.KNOWN);
  }

  @Test
  void accounts_do_not_know_each_others_addresses() {
    var unused = note("192.0.2.1", NOW);

    assertThat(addresses().note(Owner.topLevel(some.id()), "192.0.2.1", NOW))
        .isEqualTo(Acquaintance.FIRST);
  }

  @Test
  void one_that_was_not_used_for_long_is_forgotten() {
    var first = note("192.0.2.1", NOW);
    var second = note("192.0.2.2", NOW.plusSeconds(60));
    assertThat(first).isNotEqualTo(second);

    assertThat(addresses().forgetBefore(NOW.plusSeconds(60))).isPositive();
    assertThat(note("192.0.2.2", NOW)).isEqualTo(Acquaintance.KNOWN);
    assertThat(note("192.0.2.1", NOW)).isEqualTo(Acquaintance.NEW);
  }

  private Acquaintance note(String address, Instant at) {
    return addresses().note(account, address, at);
  }
}
