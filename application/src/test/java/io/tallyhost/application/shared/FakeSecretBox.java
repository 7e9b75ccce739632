package io.tallyhost.application.shared;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Hides bytes a little, and opens them only with the same context. */
public final class FakeSecretBox implements SecretBox {

  @Override
  public byte[] seal(byte[] plain, String context) {
    var prefix = prefix(context);
    var sealed = Arrays.copyOf(prefix, prefix.length + plain.length);
    for (int i = 0; i < plain.length; i++) {
      sealed[prefix.length + i] = (byte) (plain[i] ^ 0x5a);
    }
    return sealed;
  }

  @Override
  public byte[] open(byte[] sealed, String context) {
    var prefix = prefix(context);
    if (!Arrays.equals(prefix, Arrays.copyOf(sealed, prefix.length))) {
      throw new IllegalStateException("Sealed for something else");
    }
    var plain = Arrays.copyOfRange(sealed, prefix.length, sealed.length);
    for (int i = 0; i < plain.length; i++) {
      plain[i] = (byte) (plain[i] ^ 0x5a);
    }
    return plain;
  }

  private static byte[] prefix(String context) {
    return (context + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
