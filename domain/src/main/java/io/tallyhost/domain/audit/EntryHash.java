package io.tallyhost.domain.audit;

import io.tallyhost.domain.shared.FieldHash;

/** The hash of an entry: over every field, its place in the chain and the hash before it. */
final class EntryHash {

  private EntryHash() {}

  static String of(AuditEntry entry, long number, String previousHash) {
    return new FieldHash("tallyhost-audit-1")
        .field(previousHash)
        .field(number)
        .field(entry.id())
        .field(entry.owner().root().value())
        .field(entry.owner().account().value())
        .field(entry.actor())
        .field(entry.impersonator())
        .field(entry.action())
        .field(entry.target())
        .field(entry.before())
        .field(entry.after())
        .field(entry.address())
        .field(entry.requestId())
        .field(entry.at().toString())
        .hex();
  }
}
