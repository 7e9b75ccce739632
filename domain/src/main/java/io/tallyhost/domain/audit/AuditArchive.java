package io.tallyhost.domain.audit;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.List;
import java.util.Optional;

/** Driven port: reading what was done, and the checkpoints that vouch for it. */
public interface AuditArchive {

  /** Newest first. */
  Page<ChainedEntry> list(AuditQuery query, PageRequest page);

  /** Whoever has a chain, entries or checkpoints, in order, after that one. */
  List<Owner> owners(Optional<Owner> after, int most);

  Optional<ChainHead> head(Owner owner);

  /** The entries of a chain after that number, in order. */
  List<ChainedEntry> entries(Owner owner, long after, int most);

  /** In order. */
  List<Checkpoint> checkpoints(Owner owner);

  /** The ends of chains that have grown since their last checkpoint. */
  List<ChainHead> uncheckpointed(int most);

  /** Keeps new checkpoints. */
  void add(List<Checkpoint> checkpoints);
}
