package io.tallyhost.domain.audit;

/** An entry in its place: which one it is, and the hashes that bind it to the one before. */
public record ChainedEntry(AuditEntry entry, long number, String previousHash, String hash) {

  /** The end of the chain while nothing follows. */
  public ChainHead head() {
    return new ChainHead(entry.owner(), number, hash);
  }

  /** Whether it stands where that end says, and says what it said then. */
  public boolean follows(ChainHead head) {
    return entry.owner().equals(head.owner())
        && number == head.number() + 1
        && previousHash.equals(head.hash())
        && hash.equals(EntryHash.of(entry, number, previousHash));
  }
}
