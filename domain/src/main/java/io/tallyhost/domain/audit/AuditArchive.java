package io.tallyhost.domain.audit;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.List;
import java.util.Optional;

/** Driven port: reading what was done, and the checkpoints that vouch for it. */
public interface AuditArchive extends CheckpointedChains {

  /** Newest first. */
  Page<ChainedEntry> list(AuditQuery query, PageRequest page);

  /** Whoever has a chain, entries or checkpoints, in order, after that one. */
  List<Owner> owners(Optional<Owner> after, int most);

  Optional<ChainHead> head(Owner owner);

  /** The entries of a chain after that number, in order. */
  List<ChainedEntry> entries(Owner owner, long after, int most);

  /** In order. */
  List<Checkpoint> checkpoints(Owner owner);

  /** Up to which entry the end of the chain says that it is signed; 0 for none. */
  long checkpointed(Owner owner);
}
