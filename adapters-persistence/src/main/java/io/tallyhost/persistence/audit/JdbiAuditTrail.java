package io.tallyhost.persistence.audit;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import io.tallyhost.domain.audit.AuditEntry;
import io.tallyhost.domain.audit.AuditTrail;
import io.tallyhost.domain.audit.ChainHead;
import io.tallyhost.domain.audit.ChainedEntry;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.persistence.shared.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link AuditTrail} in the tables {@code audit_chain} and {@code audit_entry}. */
public final class JdbiAuditTrail implements AuditTrail {

  private static final String LOCK =
      """
      SELECT root_account_id, account_id, number, hash FROM audit_chain
      WHERE (root_account_id, account_id) IN (SELECT * FROM unnest(:roots, :accounts))
      ORDER BY root_account_id, account_id FOR UPDATE
      """;

  private final Jdbi jdbi;

  public JdbiAuditTrail(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void addAll(List<AuditEntry> entries) {
    if (!entries.isEmpty()) {
      jdbi.useTransaction(handle -> write(handle, entries));
    }
  }

  private static void write(Handle handle, List<AuditEntry> entries) {
    var ends = lockedHeads(handle, owners(entries));
    var chained = new ArrayList<ChainedEntry>(entries.size());
    for (var entry : entries) {
      var next = head(ends, entry.owner()).append(entry);
      ends.put(entry.owner(), next.head());
      chained.add(next);
    }
    Rows.requireChanged(
        AuditRows.write(handle, chained, List.copyOf(ends.values())), entries.size());
  }

  private static Collection<Owner> owners(List<AuditEntry> entries) {
    return entries.stream().map(AuditEntry::owner).collect(toCollection(LinkedHashSet::new));
  }

  private static ChainHead head(Map<Owner, ChainHead> heads, Owner owner) {
    var head = heads.get(owner);
    if (head == null) {
      throw new IllegalStateException("The chain of %s is not there".formatted(owner));
    }
    return head;
  }

  private static Map<Owner, ChainHead> lockedHeads(Handle handle, Collection<Owner> owners) {
    var there = lock(handle, owners);
    if (there.size() == owners.size()) {
      return there;
    }
    begin(handle, owners.stream().filter(owner -> !there.containsKey(owner)).toList());
    return lock(handle, owners);
  }

  // In the order of their keys, so that two who write into the same chains wait for each other.
  private static Map<Owner, ChainHead> lock(Handle handle, Collection<Owner> owners) {
    return handle
        .createQuery(LOCK)
        .bindArray("roots", String.class, owners.stream().map(it -> it.root().value()).toList())
        .bindArray(
            "accounts",
            String.class,
            owners.stream().map(Owner::account).map(AccountId::value).toList())
        .map(AuditRows::head)
        .collect(toMap(ChainHead::owner, Function.identity()));
  }

  // Of two who begin a chain at once, the second waits here for the first.
  private static void begin(Handle handle, List<Owner> owners) {
    var unused =
        AuditRows.bind(
                handle.createUpdate(
                    """
                    INSERT INTO audit_chain (root_account_id, account_id, number, hash)
                    SELECT root, account, number, hash
                    FROM unnest(:chainRoots, :chainAccounts, :ends, :endHashes)
                      AS n (root, account, number, hash)
                    ORDER BY root COLLATE "C", account COLLATE "C"
                    ON CONFLICT DO NOTHING
                    """),
                owners.stream().map(ChainHead::start).toList())
            .execute();
  }
}
