package io.tallyhost.domain.reseller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Resellers, those below them, and whom they serve. */
final class HierarchyTest {

  private static final AccountId ACME = new AccountId("cacme00000000000000000000");
  private static final AccountId SUB = new AccountId("csub000000000000000000000");
  private static final AccountId JANE = new AccountId("cjane00000000000000000000");
  private static final TopLevelReseller TOP =
      new TopLevelReseller(ACME, ResellerDetails.standard());
  private static final SubReseller BELOW = new SubReseller(ACME, SUB, ResellerDetails.standard());

  private static ResellerDetails sellingIn(String... networks) {
    var none = ResellerProfile.EMPTY;
    return ResellerDetails.standard()
        .withProfile(
            new ResellerProfile(
                none.company(), none.tax(), NetworkScope.of(List.of(networks)), none.wanCheck()));
  }

  @Test
  void a_sub_resellers_things_lie_under_its_parents_root() {
    assertThat(TOP.owner()).isEqualTo(Owner.topLevel(ACME));
    assertThat(TOP.parent()).isEmpty();
    assertThat(BELOW.owner()).isEqualTo(new Owner(ACME, SUB));
    assertThat(BELOW.parent()).contains(ACME);
    assertThatThrownBy(() -> new SubReseller(ACME, ACME, ResellerDetails.standard()))
        .hasMessageStartingWith("parent_id must be somebody else");
  }

  @Test
  void a_sub_reseller_sells_nowhere_where_its_parent_does_not_any_more() {
    var parent = TOP.with(sellingIn("fi-hel", "de-fra"));

    assertThat(BELOW.with(sellingIn("de-fra", "us-nyc")).under(parent))
        .isEqualTo(BELOW.with(sellingIn("de-fra")));
    assertThat(BELOW.under(parent)).isEqualTo(BELOW.with(sellingIn("de-fra", "fi-hel")));
    assertThat(BELOW.under(TOP)).isEqualTo(BELOW);
  }

  @Test
  void details_change_one_at_a_time() {
    var postpaid = new BillingTerms(BillingMode.POSTPAID, Optional.empty(), false);
    var nameservers = Nameservers.of(List.of("ns1.acme.test", "ns2.acme.test"));
    var changed =
        ResellerDetails.standard()
            .withBilling(postpaid)
            .withAppearance(look -> look.withNameservers(nameservers));

    assertThat(BELOW.with(changed).billing()).isEqualTo(postpaid);
    assertThat(BELOW.with(changed).details().appearance())
        .isEqualTo(new Appearance(Branding.NONE, nameservers));
    assertThat(BELOW.with(changed).allotment()).isEqualTo(Allotment.of(ResellerPackage.STANDARD));
    assertThat(TOP.billing()).isEqualTo(BillingTerms.PREPAID);
    assertThat(TOP.company()).isEqualTo(Company.UNNAMED);
    assertThat(TOP.tax()).isEqualTo(ResellerProfile.EMPTY.tax());
  }

  @Test
  void a_sub_reseller_gets_no_more_than_its_parent_has() {
    var generous =
        new ResellerPackage("big", new Limits(Map.of()), Grants.of(Grant.SSH, Grant.PHP));
    var given = Allotment.of(generous).narrowedTo(TOP.allotment());

    assertThat(given.limits()).isEqualTo(ResellerPackage.STANDARD.limits());
    assertThat(given.grants()).isEqualTo(Grants.of(Grant.PHP));
    assertThat(given.packageName()).isEqualTo("big");
  }

  @Test
  void a_customer_is_one_user_and_remembers_who_signed_it_up() {
    var jane =
        new Customer(
            JANE,
            BELOW.owner(),
            Company.UNNAMED,
            CustomerShare.NOTHING,
            Quantities.none(),
            Optional.of("vfc_live_x"),
            SUB);
    var moved = jane.movedTo(Owner.topLevel(ACME));

    assertThat(jane.used().of(Resource.USERS)).isEqualTo(1);
    assertThat(jane.withUsed(Quantities.none()).used().of(Resource.USERS)).isEqualTo(1);
    assertThat(moved.seller()).isEqualTo(Owner.topLevel(ACME));
    assertThat(moved.signedUpBy()).isEqualTo(SUB);
    assertThat(moved.signedUpVia()).contains("vfc_live_x");
  }

  @Test
  void what_customers_have_is_added_up_and_taken_off_again() {
    var share = new CustomerShare(Quantities.none().with(Resource.DOMAINS, 3), Grants.none());
    var jane = Customer.of(JANE, BELOW.owner()).withGranted(share);
    var both = Customers.Tally.of(jane).plus(Customers.Tally.of(jane));

    assertThat(both.granted().of(Resource.DOMAINS)).isEqualTo(6);
    assertThat(both.used().of(Resource.USERS)).isEqualTo(2);
    assertThat(both.minus(Customers.Tally.of(jane))).isEqualTo(Customers.Tally.of(jane));
    assertThatThrownBy(() -> Customers.Tally.EMPTY.minus(both))
        .hasMessageContaining("a whole number from 0");
  }

  @Test
  void people_see_the_name_for_show_and_else_the_one_on_paper() {
    var paper = new Company(Optional.empty(), Optional.of("Acme Ltd"), Optional.empty());
    var shown = new Company(Optional.of("Acme"), Optional.of("Acme Ltd"), Optional.empty());

    assertThat(paper.shownName()).contains("Acme Ltd");
    assertThat(shown.shownName()).contains("Acme");
    assertThat(Customer.of(JANE, TOP.owner()).withCompany(shown).company()).isEqualTo(shown);
  }

  @Test
  void queries_narrow_what_they_ask_for() {
    assertThat(CustomerQuery.ALL.within(ACME).of(SUB))
        .isEqualTo(
            new CustomerQuery(
                Optional.of(ACME), Optional.of(SUB), Optional.empty(), Optional.empty()));
    assertThat(ResellerQuery.ALL.under(ACME).parent()).contains(ACME);
  }
}
