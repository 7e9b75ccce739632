package io.tallyhost.domain.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.tax.TaxProfile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PartyTest {

  @Test
  void a_typed_address_is_understood_when_it_ends_in_a_town() {
    assertThat(PostalAddress.parse("Marienplatz 1\n80331 München"))
        .isEqualTo(PostalAddress.of("Marienplatz 1", "80331", "München"));
    assertThat(PostalAddress.parse("c/o Virtanen, Mannerheimintie 1, 00100 Helsinki").lines())
        .containsExactly("c/o Virtanen", "Mannerheimintie 1", "00100 Helsinki");
    assertThat(PostalAddress.parse("Keizersgracht 1, 1015 CJ Amsterdam").city())
        .contains("CJ Amsterdam");
    assertThat(PostalAddress.parse("Drottninggatan 1; SE-111 51 Stockholm").postcode())
        .contains("SE-111 51");
  }

  @Test
  void any_other_address_is_kept_as_it_is() {
    assertThat(PostalAddress.parse("1 Main Street").lines()).containsExactly("1 Main Street");
    assertThat(PostalAddress.parse("1 Main Street").city()).isEmpty();
    assertThat(PostalAddress.parse(" \n, ")).isEqualTo(PostalAddress.NONE);
  }

  @Test
  void blank_lines_in_an_address_mean_nothing() {
    assertThat(PostalAddress.parse("Marienplatz 1\n\n\n\n80331 München\n"))
        .isEqualTo(PostalAddress.of("Marienplatz 1", "80331", "München"));
    assertThat(PostalAddress.of(" ", "\t", "\n")).isEqualTo(PostalAddress.NONE);
  }

  @Test
  void of_somebody_of_whom_little_is_known_the_name_is_printed() {
    var party = Party.named(" Acme\u0000Ltd ", TaxProfile.UNKNOWN);
    assertThat(party.name()).isEqualTo("Acme Ltd");
    assertThat(party.address().lines()).isEmpty();
  }

  @Test
  void what_is_blank_is_not_printed() {
    var party = new Party("Acme", PostalAddress.NONE, TaxProfile.UNKNOWN, Optional.of("\u0000 "));
    var issuer =
        new Issuer(IssuerId.OPERATOR, party, Optional.of(" "), Optional.of("\n"), Optional.empty());
    assertThat(party.email()).isEmpty();
    assertThat(issuer.phone()).isEmpty();
    assertThat(issuer.taxNumber()).isEmpty();
  }

  @Test
  void an_iban_is_checked() {
    var account = new BankAccount("de89 3704 0044 0532 0130 00", Optional.of("cobadeffxxx"));
    assertThat(account.iban()).isEqualTo("DE89370400440532013000");
    assertThat(account.ibanInGroups()).isEqualTo("DE89 3704 0044 0532 0130 00");
    assertThat(account.bic()).contains("COBADEFFXXX");
    assertThatThrownBy(() -> new BankAccount("DE88370400440532013000", Optional.empty()))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new BankAccount("DE89370400440532013000", Optional.of("X")))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_reseller_issues_only_where_the_operator_lets_it() {
    var reseller =
        new Issuer(
            IssuerId.of(Samples.ACME.account()),
            Party.named("Acme", TaxProfile.consumer("DE")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var company = new BillingSettings(Samples.COMPANY, false, DunningPlan.USUAL);
    assertThat(company.issuerBelow(reseller)).isEqualTo(Samples.COMPANY);
    var delegated = new BillingSettings(Samples.COMPANY, true, DunningPlan.USUAL);
    assertThat(delegated.issuerBelow(reseller)).isEqualTo(reseller);
  }

  @Test
  void a_correction_names_different_lines() {
    assertThatThrownBy(() -> correction(List.of(1, 1))).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> correction(List.of())).isInstanceOf(InvalidValue.class);
    assertThat(correction(List.of(2, 1)).lines()).containsExactly(1, 2);
  }

  private static Correction correction(List<Integer> lines) {
    return new Correction(
        new InvoiceId("cinvoice00000000000000000"),
        new InvoiceNumber("INV-2026-001"),
        Samples.TODAY,
        lines,
        "Why");
  }
}
