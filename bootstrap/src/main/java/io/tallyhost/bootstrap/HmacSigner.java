package io.tallyhost.bootstrap;

import io.tallyhost.domain.audit.CheckpointSigner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** HMAC-SHA256 with a key that the database does not hold. */
final class HmacSigner implements CheckpointSigner {

  private final byte[] key;

  HmacSigner(SecretKeys keys) {
    this.key = keys.forUse("audit checkpoints");
  }

  @Override
  public String sign(String text) {
    return HexFormat.of().formatHex(SecretKeys.sign(key, text));
  }

  @Override
  public boolean isSignature(String signature, String text) {
    return MessageDigest.isEqual(bytes(signature), bytes(sign(text)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
