package io.tallyhost.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.partner.MismatchCase.Settlement;
import io.tallyhost.domain.partner.Reconciliation.Case;
import io.tallyhost.domain.partner.Reconciliation.Finding;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MismatchCaseTest {

  private static final AccountId STAFF = new AccountId("cstaff0000000000000000001");
  private static final Instant NOW = Instant.parse("2026-05-02T01:00:00Z");

  private final MismatchCase found =
      new MismatchCase(
          "case",
          Owner.topLevel(new AccountId("creseller0000000000000001")),
          LocalDate.of(2026, 5, 1),
          new Case(Finding.EXTRA, "txn", Optional.of(Money.of("USD", 7)), Optional.empty(), NOW),
          NOW,
          Optional.empty());

  @Test
  void it_is_open_until_somebody_says_what_it_was() {
    var settled = found.settled(settlement("A late booking"));

    assertThat(found.isOpen()).isTrue();
    assertThat(settled.isOpen()).isFalse();
    assertThat(settled.settled()).contains(settlement("A late booking"));
  }

  @Test
  void whoever_settles_it_says_why_in_500_characters_at_most() {
    assertThat(settlement("x".repeat(500)).note()).hasSize(500);
    assertThatThrownBy(() -> settlement("x".repeat(501))).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> settlement(" ")).isInstanceOf(InvalidValue.class);
  }

  @ParameterizedTest
  @CsvSource({"MISSING, missing", "EXTRA, extra", "DIFFERENT, different", "REUSED, reused"})
  void findings_have_names_on_the_wire(Finding finding, String name) {
    assertThat(finding.wireName()).isEqualTo(name);
  }

  private static Settlement settlement(String note) {
    return new Settlement(STAFF, NOW, note);
  }
}
