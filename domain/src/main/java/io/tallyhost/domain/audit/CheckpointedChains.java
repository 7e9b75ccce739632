package io.tallyhost.domain.audit;

import java.util.List;

/** Driven port: chains whose ends are signed from time to time. */
public interface CheckpointedChains {

  /** The ends of chains that have grown since their last checkpoint. */
  List<ChainHead> uncheckpointed(int most);

  /** Keeps new checkpoints. */
  void add(List<Checkpoint> checkpoints);
}
