package io.tallyhost.domain.audit;

import io.tallyhost.domain.identity.Owner;

/** The end of an owner's chain: how many entries it has, and the hash of the last one. */
public record ChainHead(Owner owner, long number, String hash) {

  private static final String NOTHING = "0".repeat(64);

  /** Of a chain without entries. */
  public static ChainHead start(Owner owner) {
    return new ChainHead(owner, 0, NOTHING);
  }

  /** The entry that comes next, bound to all before it. */
  public ChainedEntry append(AuditEntry entry) {
    var next = number + 1;
    return new ChainedEntry(entry, next, hash, EntryHash.of(entry, next, hash));
  }
}
