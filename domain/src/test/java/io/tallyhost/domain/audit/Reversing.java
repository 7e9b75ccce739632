package io.tallyhost.domain.audit;

/** Signs by reversing. */
final class Reversing implements CheckpointSigner {

  @Override
  public String sign(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  @Override
  public boolean isSignature(String signature, String text) {
    return signature.equals(sign(text));
  }
}
