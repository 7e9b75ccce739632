package io.tallyhost.http.outbound;

import io.tallyhost.domain.shared.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what we send out as the Standard Webhooks have it: {@code v1,} and the HMAC-SHA256 of id,
 * time and body. Its secret is {@code whsec_} and 24 to 64 bytes in base64; never shown.
 */
public final class StandardWebhookSignature {

  public static final String ID = "webhook-id";
  public static final String TIMESTAMP = "webhook-timestamp";
  public static final String SIGNATURE = "webhook-signature";

  private static final String PREFIX = "whsec_";
  private static final String VERSION = "v1,";
  private static final int LEAST_BYTES = 24;
  private static final int MOST_BYTES = 64;

  private final SecretKeySpec key;

  /**
   * @param secret {@code whsec_…}
   */
  public StandardWebhookSignature(String secret) {
    this.key = new SecretKeySpec(bytes(secret), "HmacSHA256");
  }

  /** What goes with a request that carries that body. */
  public Map<String, String> headers(String id, Instant at, String body) {
    var headers = new LinkedHashMap<String, String>();
    headers.put(ID, id);
    headers.put(TIMESTAMP, Long.toString(at.getEpochSecond()));
    headers.put(SIGNATURE, sign(id, at, body));
    return headers;
  }

  /** The value of {@code webhook-signature}. */
  public String sign(String id, Instant at, String body) {
    var signed = id + "." + at.getEpochSecond() + "." + body;
    return VERSION + Base64.getEncoder().encodeToString(hmac(signed));
  }

  /** Whether one of the signatures, parted by blanks, is ours; in constant time for each. */
  public boolean verifies(String signatures, String id, Instant at, String body) {
    var right = sign(id, at, body).getBytes(StandardCharsets.UTF_8);
    var found = false;
    for (var one : signatures.split(" ", -1)) {
      found |= MessageDigest.isEqual(right, one.getBytes(StandardCharsets.UTF_8));
    }
    return found;
  }

  /** The secret of those bytes, as it is told to whoever checks the signatures. */
  public static String secretOf(byte[] bytes) {
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  private byte[] hmac(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String secret) {
    var bytes =
        secret.startsWith(PREFIX) ? decoded(secret.substring(PREFIX.length())) : new byte[0];
    InvalidValue.unless(
        bytes.length >= LEAST_BYTES && bytes.length <= MOST_BYTES,
        "secret",
        "(hidden)",
        "whsec_ and 24 to 64 bytes in base64");
    return bytes;
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException noBase64) {
      return new byte[0];
    }
  }
}
