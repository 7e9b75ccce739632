package io.tallyhost.domain.audit;

/** Driven port: signs with a key that the database does not hold. */
public interface CheckpointSigner {

  String sign(String text);

  /** Compared in a time that tells nothing. */
  boolean isSignature(String signature, String text);
}
