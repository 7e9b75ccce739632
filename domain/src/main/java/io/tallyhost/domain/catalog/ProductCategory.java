package io.tallyhost.domain.catalog;

/** What sort of thing a product is. */
public enum ProductCategory {
  VPS,
  DEDICATED,
  HETZNER_SERVER,
  HETZNER_STORAGEBOX,
  LIR,
  CUSTOM
}
