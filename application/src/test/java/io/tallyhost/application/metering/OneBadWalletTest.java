package io.tallyhost.application.metering;

import static io.tallyhost.application.invoicing.BillingHouse.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.invoicing.BillingHouse;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.Payers;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatDecision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A wallet that can't be billed, whatever is wrong with it; 7 cents an hour for everybody. */
final class OneBadWalletTest {

  private final BillingHouse house = new BillingHouse("2026-04-22T14:00:00Z");

  @Test
  void a_wallet_that_can_not_be_billed_keeps_nobody_else_from_it() {
    var owners = new ArrayList<Owner>();
    for (var i = 0; i < 20; i++) {
      owners.add(house.people.prepaid(1000, TaxProfile.UNKNOWN));
      var unused = house.servers.hourly(owners.get(i), 4990);
    }
    var bad = owners.remove(13);
    house.clock.advance(Duration.ofHours(3));

    assertThatThrownBy(() -> tick(broken(bad)).run())
        .hasMessageStartingWith("1 wallets not billed")
        .hasMessageContaining(bad.account().value())
        .hasRootCauseMessage("Nobody knows");

    assertThat(owners)
        .allSatisfy(one -> assertThat(house.wallet(one).balance()).isEqualTo(eur(-21)));
    assertThat(house.wallet(bad).balance().isZero()).isTrue();
    assertThat(tick(accounts -> Map.of()).run().wallets()).as("mended").isEqualTo(1);
    assertThat(house.wallet(bad).balance()).isEqualTo(eur(-21));
  }

  @Test
  void when_nobody_can_be_billed_it_is_not_tried_for_long() {
    for (var i = 0; i < 50; i++) {
      var unused = house.servers.hourly(house.people.prepaid(1000, TaxProfile.UNKNOWN), 4990);
    }
    house.clock.advance(Duration.ofHours(3));
    var asked = new ArrayList<Integer>();
    Payers nobody =
        accounts -> {
          asked.add(accounts.size());
          throw new IllegalStateException("The database is gone");
        };

    assertThatThrownBy(() -> tick(nobody).run()).hasMessage("The database is gone");

    assertThat(asked).hasSizeLessThan(30);
  }

  private RunTick tick(Payers payers) {
    return new RunTick(house.meters, payers, (day, buyer) -> VatDecision.none(), house.office);
  }

  private static Payers broken(Owner bad) {
    return accounts -> {
      if (List.copyOf(accounts).contains(bad.account())) {
        throw new IllegalStateException("Nobody knows");
      }
      return Map.of();
    };
  }
}
