package io.tallyhost.application.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatRuntimeException;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.Settlement;
import io.tallyhost.domain.invoicing.Settlements;
import io.tallyhost.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Settlements} promises. Each adapter has one test class that extends this. */
public abstract class SettlementsContract {

  // Before everything that other tests leave behind, so that those of this test come first.
  private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);

  private final RandomIds ids = new RandomIds();
  private final Owner owner = new SampleInvoices().somebody();

  protected abstract Settlements settlements();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void what_is_opened_comes_back_equal() {
    var settlement = opened(LONG_AGO);
    assertThat(settlements().find(settlement.invoice())).contains(settlement);
    assertThat(unitOfWork().perform(() -> settlements().lock(settlement.invoice())))
        .contains(settlement);
    assertThat(settlements().find(new InvoiceId(ids.next()))).isEmpty();
  }

  @Test
  void a_change_replaces_it() {
    var settlement = opened(LONG_AGO);
    var changed = settlement.pay(eur(100)).credit(eur(50)).stepTaken(LONG_AGO.plusDays(9));
    settlements().update(changed);
    assertThat(settlements().find(settlement.invoice())).contains(changed);
  }

  @Test
  void what_is_not_there_can_not_be_changed() {
    assertThatRuntimeException().isThrownBy(() -> settlements().update(settlement(LONG_AGO)));
  }

  @Test
  void what_is_owed_is_found_longest_due_first() {
    var later = opened(LONG_AGO.plusDays(1));
    var earlier = opened(LONG_AGO);
    var paid = opened(LONG_AGO);
    settlements().update(paid.pay(paid.gross()));
    assertThat(settlements().outstandingOf(List.of(owner.account())))
        .containsExactly(earlier, later);
    assertThat(settlements().dueBefore(LONG_AGO.plusDays(1), Optional.empty(), 1000))
        .contains(earlier)
        .doesNotContain(later, paid);
    assertThat(settlements().dueBefore(LONG_AGO.plusDays(2), Optional.of(earlier), 1000))
        .contains(later)
        .doesNotContain(earlier);
  }

  @Test
  void what_was_settled_after_so_many_steps_is_found() {
    var settled = opened(LONG_AGO).stepTaken(LONG_AGO).stepTaken(LONG_AGO);
    settlements().update(settled);
    assertThat(settlements().settledAfter(2, 1000)).doesNotContain(settled);
    var paid = settled.pay(settled.gross());
    settlements().update(paid);
    assertThat(settlements().settledAfter(2, 1000)).contains(paid);
    assertThat(settlements().settledAfter(1, 1000)).doesNotContain(paid);
  }

  private Settlement opened(LocalDate due) {
    var settlement = settlement(due);
    settlements().open(List.of(settlement));
    return settlement;
  }

  private Settlement settlement(LocalDate due) {
    var nothing = eur(0);
    return new Settlement(
        new InvoiceId(ids.next()), owner, due, eur(594), nothing, nothing, 0, Optional.empty());
  }

  private static Money eur(long cents) {
    return Money.of("EUR", cents);
  }
}
