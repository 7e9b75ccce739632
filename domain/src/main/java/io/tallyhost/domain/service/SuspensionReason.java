package io.tallyhost.domain.service;

/** Who suspended a service; only he lifts it again. */
public enum SuspensionReason {
  RESELLER,
  BILLING,
  OPERATOR
}
