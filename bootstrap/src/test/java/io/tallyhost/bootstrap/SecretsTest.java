package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SecretsTest {

  private static final byte[] PLAIN = "sshpass-1".getBytes(StandardCharsets.UTF_8);

  private final SecretKeys keys = new SecretKeys(new byte[32]);
  private final AesSecretBox box = new AesSecretBox(keys);

  @Test
  void what_was_sealed_opens_with_the_same_context_and_key_alone() {
    var sealed = box.seal(PLAIN, "service:1");

    assertThat(box.open(sealed, "service:1")).isEqualTo(PLAIN);
    assertThatThrownBy(() -> box.open(sealed, "service:2"))
        .isInstanceOf(IllegalStateException.class);
    var other = new AesSecretBox(new SecretKeys(new byte[] {1}));
    assertThatThrownBy(() -> other.open(sealed, "service:1"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void no_two_seals_look_the_same_and_none_shows_what_is_in_it() {
    var one = box.seal(PLAIN, "service:1");
    var two = box.seal(PLAIN, "service:1");

    assertThat(one).isNotEqualTo(two);
    assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("sshpass");
  }

  @Test
  void a_changed_byte_anywhere_does_not_open() {
    var sealed = box.seal(PLAIN, "service:1");
    for (int i = 0; i < sealed.length; i++) {
      var changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> box.open(changed, "service:1"))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> box.open(new byte[0], "service:1"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_signature_fits_one_text_and_one_key() {
    var signer = new HmacSigner(keys);
    var signature = signer.sign("text");

    assertThat(signer.isSignature(signature, "text")).isTrue();
    assertThat(signer.isSignature(signature, "texu")).isFalse();
    assertThat(new HmacSigner(new SecretKeys(new byte[] {1})).isSignature(signature, "text"))
        .isFalse();
  }

  @Test
  void each_use_has_a_key_of_its_own() {
    assertThat(keys.forUse("a")).hasSize(32).isNotEqualTo(keys.forUse("b"));
  }

  @Test
  void tokens_and_labels_are_unlike_and_well_formed() {
    var secrets = new RandomSecrets();

    assertThat(Stream.generate(secrets::token).limit(1000).distinct())
        .hasSize(1000)
        .allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
    assertThat(Stream.generate(secrets::label).limit(1000).distinct())
        .hasSize(1000)
        .allMatch(label -> label.matches("[a-z0-9]{16}"));
  }
}
