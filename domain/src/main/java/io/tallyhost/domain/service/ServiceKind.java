package io.tallyhost.domain.service;

/** What sort of thing runs. */
public enum ServiceKind {
  VPS,
  DEDICATED,
  HETZNER_SERVER,
  HETZNER_STORAGEBOX,
  LIR,
  /** Everything else; its product says what. */
  CUSTOM
}
