package io.tallyhost.application.service;

import io.tallyhost.domain.service.SshKey;
import io.tallyhost.domain.shared.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** What an OpenSSH key looks like. */
final class SshKeys {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)|sk-[a-z0-9@.-]+)"
              + " ([A-Za-z0-9+/]{40,16000}={0,2})(?: [^\\r\\n]{0,300})?");

  private SshKeys() {}

  /** The draft, when its key is one: the type inside must be the type in front. */
  static SshKey.Draft draft(String name, String publicKey) {
    var text = publicKey.strip();
    var parts = SHAPE.matcher(text);
    InvalidValue.unless(
        parts.matches() && startsWith(parts.group(2), parts.group(1)),
        "publicKey",
        publicKey,
        "a valid OpenSSH key");
    return new SshKey.Draft(name, text);
  }

  private static boolean startsWith(String encoded, String type) {
    try {
      var blob = Base64.getDecoder().decode(encoded);
      var name = type.getBytes(StandardCharsets.US_ASCII);
      return blob.length > name.length + 4
          && blob[0] == 0
          && blob[1] == 0
          && blob[2] == 0
          && blob[3] == name.length
          && Arrays.equals(blob, 4, 4 + name.length, name, 0, name.length);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
