package io.tallyhost.domain.invoicing;

/** Driven port: how the operator bills; {@link BillingSettings#INITIAL} until somebody says. */
public interface BillingSettingsStore {

  BillingSettings current();

  void change(BillingSettings settings);
}
