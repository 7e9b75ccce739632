package io.tallyhost.application.audit;

import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.audit.Checkpoint;
import io.tallyhost.domain.audit.CheckpointSigner;
import io.tallyhost.domain.audit.CheckpointedChains;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** The hourly job that signs how the chains stand which have grown. Safe to run twice. */
public final class WriteCheckpoints {

  private static final int AT_ONCE = 500;

  private final CheckpointedChains chains;
  private final CheckpointSigner signer;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public WriteCheckpoints(
      CheckpointedChains chains, CheckpointSigner signer, UnitOfWork unitOfWork, Clock clock) {
    this.chains = chains;
    this.signer = signer;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /** How many were signed. */
  public int handle() {
    var signed = 0;
    while (true) {
      int some = unitOfWork.perform(this::signSome);
      signed += some;
      if (some < AT_ONCE) {
        return signed;
      }
    }
  }

  private int signSome() {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var checkpoints =
        chains.uncheckpointed(AT_ONCE).stream()
            .map(head -> Checkpoint.sign(head, at, signer))
            .toList();
    chains.add(checkpoints);
    return checkpoints.size();
  }
}
