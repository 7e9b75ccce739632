package io.tallyhost.application.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.invoicing.BillingSettings;
import io.tallyhost.domain.invoicing.BillingSettingsStore;
import io.tallyhost.domain.invoicing.DunningPlan;
import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.IssuerId;
import org.junit.jupiter.api.Test;

/** What every {@link BillingSettingsStore} promises. */
public abstract class BillingSettingsContract {

  protected abstract BillingSettingsStore store();

  @Test
  void what_was_said_last_counts() {
    var sample = new SampleInvoices().issuer();
    var company =
        new Issuer(
            IssuerId.OPERATOR,
            sample.party(),
            sample.phone(),
            sample.taxNumber(),
            sample.bankAccount());
    var full = new BillingSettings(company, true, new DunningPlan(30, 3, 10, 20));
    store().change(full);
    assertThat(store().current()).isEqualTo(full);
    store().change(BillingSettings.INITIAL);
    assertThat(store().current()).isEqualTo(BillingSettings.INITIAL);
  }
}
