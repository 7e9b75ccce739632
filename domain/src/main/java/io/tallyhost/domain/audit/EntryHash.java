package io.tallyhost.domain.audit;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.TokenHash;
import java.util.Map;
import java.util.Optional;

/**
 * The hash of an entry: SHA-256 over every field, each with its length before it, so that no two
 * different entries read the same.
 */
final class EntryHash {

  private EntryHash() {}

  static String of(AuditEntry entry, long number, String previousHash) {
    var text = new StringBuilder("tallyhost-audit-1");
    field(text, previousHash);
    field(text, Long.toString(number));
    field(text, entry.id());
    field(text, entry.owner().root().value());
    field(text, entry.owner().account().value());
    optional(text, entry.actor());
    optional(text, entry.impersonator());
    field(text, entry.action());
    field(text, entry.target());
    map(text, entry.before());
    map(text, entry.after());
    field(text, entry.address());
    field(text, entry.requestId());
    field(text, entry.at().toString());
    return TokenHash.of(text.toString()).hex();
  }

  private static void field(StringBuilder text, String value) {
    text.append('|').append(value.length()).append(':').append(value);
  }

  private static void optional(StringBuilder text, Optional<AccountId> account) {
    account.ifPresentOrElse(it -> field(text, it.value()), () -> text.append("|-"));
  }

  private static void map(StringBuilder text, Map<String, String> map) {
    text.append('|').append(map.size()).append('{');
    map.forEach(
        (name, value) -> {
          field(text, name);
          field(text, value);
        });
    text.append('}');
  }
}
