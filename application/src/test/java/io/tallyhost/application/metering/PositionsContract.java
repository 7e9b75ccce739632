package io.tallyhost.application.metering;

import static io.tallyhost.application.metering.PositionsWorld.LATER;
import static io.tallyhost.application.metering.PositionsWorld.wallet;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.service.SomeServices;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.metering.Position;
import io.tallyhost.domain.metering.Positions;
import io.tallyhost.domain.reseller.BillingTerms;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Positions} promises of a reseller. */
public abstract class PositionsContract {

  private final PositionsWorld world;

  protected PositionsContract(PositionsWorld world) {
    this.world = world;
  }

  @Test
  void whoever_has_just_come_has_terms_and_money_and_nothing_that_runs() {
    var top = world.topLevel();

    var position = position(top);

    assertThat(position.terms()).isEqualTo(LATER);
    assertThat(position.wallet()).isEqualTo(wallet(top.owner()));
    assertThat(position.tally().counts()).isEmpty();
    assertThat(position.meter()).isEmpty();
  }

  @Test
  void all_that_is_kept_of_a_reseller_is_told_at_once() {
    var sub = world.subOf(world.topLevel());
    var pending = world.added(world.pending(sub));
    world.added(world.pending(sub).change().terminated(SomeServices.NOW));
    world.added(world.pending(sub).change().bound(world.ids.next()).change().activated());
    world.started(pending);

    var position = position(sub);

    assertThat(position.terms()).isEqualTo(BillingTerms.PREPAID);
    assertThat(position.wallet()).isEqualTo(wallet(sub.owner()));
    assertThat(position.tally().counts())
        .hasSize(3)
        .containsExactlyInAnyOrderElementsOf(world.books.services().tally(sub.id()).counts());
    assertThat(position.meter())
        .contains(world.books.meters().wallets(List.of(sub.id())).get(sub.id()));
    assertThat(position.meter().map(it -> it.load().running())).contains(1L);
  }

  @Test
  void what_others_run_is_not_told() {
    var top = world.topLevel();
    var one = world.subOf(top);
    var other = world.subOf(top);
    world.started(world.added(world.pending(one)));

    assertThat(position(one).tally().services()).isEqualTo(1);
    for (var idle : List.of(top, other)) {
      assertThat(position(idle).tally().services()).isZero();
      assertThat(position(idle).meter()).isEmpty();
    }
  }

  @Test
  void who_is_no_reseller_has_no_position() {
    var customer = world.some.customerOf(world.topLevel());
    world.books.accounts().add(customer);

    assertThat(world.books.positions().of(customer.id())).isEmpty();
    assertThat(world.books.positions().of(world.some.id())).isEmpty();
  }

  private Position position(Account account) {
    return world.books.positions().of(account.id()).orElseThrow();
  }
}
