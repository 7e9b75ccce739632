package io.tallyhost.application.audit;

import io.tallyhost.domain.audit.CheckpointSigner;

/** Signs so that a test can read it. */
public final class FakeSigner implements CheckpointSigner {

  @Override
  public String sign(String text) {
    return "signed " + text;
  }

  @Override
  public boolean isSignature(String signature, String text) {
    return signature.equals(sign(text));
  }
}
