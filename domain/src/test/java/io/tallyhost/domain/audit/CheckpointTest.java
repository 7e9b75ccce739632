package io.tallyhost.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A signature is for one place of one chain at one time. */
final class CheckpointTest {

  private static final Owner OWNER = Owner.topLevel(new AccountId("c000000000000000000000001"));
  private static final Owner OTHER = Owner.topLevel(new AccountId("c000000000000000000000002"));
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final String HASH = "1".repeat(64);

  private final Checkpoint signed =
      Checkpoint.sign(new ChainHead(OWNER, 9, HASH), NOW, new Reversing());

  @Test
  void what_was_signed_is_signed() {
    assertThat(signed.isSignedBy(new Reversing())).isTrue();
  }

  @Test
  void whatever_is_changed_is_signed_no_more() {
    assertThat(isSigned(signed.head(), NOW.plusSeconds(1))).isFalse();
    assertThat(isSigned(new ChainHead(OWNER, 8, HASH), NOW)).isFalse();
    assertThat(isSigned(new ChainHead(OWNER, 9, "2".repeat(64)), NOW)).isFalse();
    assertThat(isSigned(new ChainHead(OTHER, 9, HASH), NOW)).isFalse();
  }

  private boolean isSigned(ChainHead head, Instant at) {
    return new Checkpoint(head, at, signed.signature()).isSignedBy(new Reversing());
  }
}
