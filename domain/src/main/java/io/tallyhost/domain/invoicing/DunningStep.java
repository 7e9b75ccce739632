package io.tallyhost.domain.invoicing;

/** What we do, one after the other, when an invoice is not paid. */
public enum DunningStep {
  REMINDER,
  SECOND_REMINDER,
  SUSPENSION
}
