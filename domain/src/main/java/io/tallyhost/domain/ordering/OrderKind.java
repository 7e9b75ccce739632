package io.tallyhost.domain.ordering;

/** What an order is for. */
public enum OrderKind {
  NEW,
  UPGRADE,
  EXTRA_IP,
  RENEWAL
}
