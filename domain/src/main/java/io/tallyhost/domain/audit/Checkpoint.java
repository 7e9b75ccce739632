package io.tallyhost.domain.audit;

import java.time.Instant;

/** A signed note of how a chain stood at some time, so that it can't be written anew as a whole. */
public record Checkpoint(ChainHead head, Instant at, String signature) {

  public static Checkpoint sign(ChainHead head, Instant at, CheckpointSigner signer) {
    return new Checkpoint(head, at, signer.sign(text(head, at)));
  }

  public boolean isSignedBy(CheckpointSigner signer) {
    return signer.isSignature(signature, text(head, at));
  }

  private static String text(ChainHead head, Instant at) {
    return "%s/%s/%d/%s/%s"
        .formatted(
            head.owner().root().value(),
            head.owner().account().value(),
            head.number(),
            head.hash(),
            at);
  }
}
