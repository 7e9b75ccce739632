package io.tallyhost.bootstrap;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The product's secret key, from which each use gets a key of its own. */
final class SecretKeys {

  private static final String MAC = "HmacSHA256";

  /** What a demonstration without a key uses, so that its data can be read after a restart. */
  private static final byte[] DEMO =
      "tallyhost demonstration, no secret".getBytes(StandardCharsets.UTF_8);

  private final byte[] master;

  SecretKeys(Settings settings) {
    this(settings.secretKey().map(Settings.SecretKey::toBytes).orElseGet(DEMO::clone));
  }

  SecretKeys(byte[] master) {
    this.master = master.clone();
  }

  /** 32 bytes for that use alone. */
  byte[] forUse(String use) {
    return sign(master, use);
  }

  static byte[] sign(byte[] key, String text) {
    try {
      var mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has " + MAC, impossible);
    }
  }
}
