package io.tallyhost.application.whitelabel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How we and a connector know each other: {@code v1=} and the HMAC-SHA256, in hex, of the time in
 * seconds, a dot and the body.
 */
public final class ConnectorSignature {

  /** A message older or newer than this is not believed. */
  public static final long PATIENCE_SECONDS = 300;

  private static final String ALGORITHM = "HmacSHA256";

  private ConnectorSignature() {}

  public static String of(String secret, long seconds, String body) {
    return "v1=" + HexFormat.of().formatHex(mac(secret, seconds + "." + body));
  }

  /** Compared in constant time. */
  public static boolean verifies(String signature, String secret, long seconds, String body) {
    return MessageDigest.isEqual(
        signature.getBytes(StandardCharsets.UTF_8),
        of(secret, seconds, body).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] mac(String secret, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
