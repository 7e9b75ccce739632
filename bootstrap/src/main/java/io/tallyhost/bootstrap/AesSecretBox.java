package io.tallyhost.bootstrap;

import io.tallyhost.application.shared.SecretBox;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM; the context is authenticated, so that sealed bytes can't be moved to another row.
 */
final class AesSecretBox implements SecretBox {

  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  AesSecretBox(SecretKeys keys) {
    this.key = new SecretKeySpec(keys.forUse("secret box"), "AES");
  }

  @Override
  public byte[] seal(byte[] plain, String context) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var hidden = crypt(Cipher.ENCRYPT_MODE, nonce, plain, context);
    return ByteBuffer.allocate(1 + NONCE_BYTES + hidden.length)
        .put(VERSION)
        .put(nonce)
        .put(hidden)
        .array();
  }

  @Override
  public byte[] open(byte[] sealed, String context) {
    if (sealed.length < 1 + NONCE_BYTES || sealed[0] != VERSION) {
      throw new IllegalStateException("These bytes were not sealed here");
    }
    var buffer = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
    var nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    var hidden = new byte[buffer.remaining()];
    buffer.get(hidden);
    return crypt(Cipher.DECRYPT_MODE, nonce, hidden, context);
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] text, String context) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("Sealed with another key or for something else", failure);
    }
  }
}
