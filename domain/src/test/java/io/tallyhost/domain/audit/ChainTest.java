package io.tallyhost.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChainTest {

  private static final AccountId ROOT = new AccountId("c000000000000000000000001");
  private static final AccountId SUB = new AccountId("c000000000000000000000002");
  private static final Owner OWNER = new Owner(ROOT, SUB);
  private static final Instant AT = Instant.parse("2026-05-01T10:00:00.123456789Z");

  @Test
  void an_entry_follows_its_chain_only_where_it_stands() {
    var start = ChainHead.start(OWNER);
    var first = start.append(entry("a", Map.of()));
    var second = first.head().append(entry("b", Map.of()));

    assertThat(first.follows(start)).isTrue();
    assertThat(second.follows(first.head())).isTrue();
    assertThat(second.follows(start)).isFalse();
    assertThat(first.follows(first.head())).isFalse();
    assertThat(first.follows(ChainHead.start(Owner.topLevel(ROOT)))).isFalse();
  }

  @Test
  void entries_that_differ_anywhere_have_different_hashes() {
    var start = ChainHead.start(OWNER);

    assertThat(
            List.of(
                    entry("a", Map.of()),
                    entry("b", Map.of()),
                    entry("a", Map.of("b", "c")),
                    entry("a", Map.of("bc", "")),
                    entry("a", Map.of("", "bc")),
                    entry("a", Map.of("b", "", "c", "")))
                .stream()
                .map(it -> start.append(it).hash())
                .distinct())
        .hasSize(6);
  }

  @Test
  void texts_and_times_are_such_that_any_store_keeps_them() {
    var entry = entry("a\0b\ud83dc", Map.of());

    assertThat(entry.action()).isEqualTo("a\ufffdb\ufffdc");
    assertThat(entry.at()).isEqualTo(Instant.parse("2026-05-01T10:00:00.123456Z"));
  }

  private static AuditEntry entry(String action, Map<String, String> after) {
    return new AuditEntry(
        "id", OWNER, Optional.of(SUB), Optional.empty(), action, "t", Map.of(), after, "", "", AT);
  }
}
