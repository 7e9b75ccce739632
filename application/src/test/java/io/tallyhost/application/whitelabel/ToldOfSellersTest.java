package io.tallyhost.application.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.ordering.FewResellers;
import io.tallyhost.domain.data.DataWriter;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.reseller.NetworkScope;
import io.tallyhost.domain.reseller.ResellerDetails;
import io.tallyhost.domain.reseller.ResellerProfile;
import io.tallyhost.domain.reseller.SubReseller;
import io.tallyhost.domain.reseller.TopLevelReseller;
import io.tallyhost.domain.reseller.WanCheck;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a connector learns of the reseller whose customer it serves. */
final class ToldOfSellersTest {

  private static final AccountId ACME = new AccountId("cacme00000000000000000000");
  private static final AccountId SUB = new AccountId("csub000000000000000000000");

  private final WhitelabelWorld world = new WhitelabelWorld();
  private final FewResellers resellers = world.resellers;

  private static ResellerDetails details(NetworkScope networks, WanCheck check) {
    var none = ResellerProfile.EMPTY;
    return ResellerDetails.standard()
        .withProfile(new ResellerProfile(none.company(), none.tax(), networks, check));
  }

  private String told(AccountId seller) {
    return DataWriter.write(world.clients.toldOfSeller(seller));
  }

  @Test
  void one_who_sells_everywhere_names_no_network() {
    resellers.add(new TopLevelReseller(ACME, ResellerDetails.standard()));

    assertThat(told(ACME)).isEqualTo("{\"id\":\"" + ACME.value() + "\",\"wan_check\":\"inherit\"}");
  }

  @Test
  void a_sub_reseller_is_told_as_its_parent_lets_it_sell_now() {
    var acme = NetworkScope.of(List.of("de-fra", "fi-hel"));
    resellers.add(new TopLevelReseller(ACME, details(acme, WanCheck.OFF)));
    resellers.add(
        new SubReseller(
            ACME, SUB, details(NetworkScope.of(List.of("fi-hel", "us-nyc")), WanCheck.INHERIT)));

    assertThat(told(SUB))
        .isEqualTo(
            "{\"id\":\"%s\",\"wan_check\":\"off\",\"network_scope\":[\"fi-hel\"]}"
                .formatted(SUB.value()));
  }

  @Test
  void it_is_told_with_every_order() {
    var unused = world.order("vpn", "{\"billing_cycle\":\"annual\"}");

    assertThat(world.connector.details.get(0).find("reseller"))
        .contains(world.clients.toldOfSeller(world.reseller.account()));
  }
}
