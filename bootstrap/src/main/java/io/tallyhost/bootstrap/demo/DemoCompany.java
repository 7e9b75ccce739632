package io.tallyhost.bootstrap.demo;

import io.tallyhost.application.invoicing.ChangeBillingSettings;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.invoicing.BankAccount;
import io.tallyhost.domain.invoicing.BillingSettings;
import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.IssuerId;
import io.tallyhost.domain.invoicing.Party;
import io.tallyhost.domain.invoicing.PostalAddress;
import io.tallyhost.domain.tax.TaxProfile;
import java.util.Optional;

/** Who bills in the demo: too small for VAT, so that what is asked is what the list says. */
final class DemoCompany {

  private static final Issuer COMPANY =
      new Issuer(
          IssuerId.OPERATOR,
          new Party(
              "Demo Hosting",
              PostalAddress.of("Hafenstr. 1", "20457", "Hamburg"),
              TaxProfile.consumer("DE"),
              Optional.of("billing@demo.test")),
          Optional.of("+49 40 5550100"),
          Optional.of("22/123/45678"),
          Optional.of(new BankAccount("DE89370400440532013000", Optional.empty())));

  private final ChangeBillingSettings settings;

  DemoCompany(ChangeBillingSettings settings) {
    this.settings = settings;
  }

  void introduce(Principal operator) {
    var unused =
        settings.handle(
            operator,
            before -> new BillingSettings(COMPANY, before.resellerIsIssuer(), before.dunning()));
  }
}
