package io.tallyhost.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.audit.FakeSigner;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.audit.AuditEntry;
import io.tallyhost.domain.audit.ChainCheck;
import io.tallyhost.domain.audit.ChainCheck.Broken;
import io.tallyhost.domain.audit.ChainHead;
import io.tallyhost.domain.audit.Checkpoint;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.persistence.shared.PostgresExtension;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who has the database, with its triggers off, still can't change what was done. */
final class AuditTamperingTest {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

  private final RandomIds ids = new RandomIds();
  private final Owner owner = new Owner(new AccountId(ids.next()), new AccountId(ids.next()));

  @BeforeEach
  void three_entries_and_a_checkpoint_on_the_second() {
    var trail = new JdbiAuditTrail(POSTGRES.jdbi());
    trail.add(entry());
    trail.add(entry());
    var archive = new JdbiAuditArchive(POSTGRES.jdbi());
    var head = archive.head(owner).orElseThrow();
    archive.add(List.of(Checkpoint.sign(head, NOW, new FakeSigner())));
    trail.add(entry());
  }

  @Test
  void what_nobody_touched_is_intact() {
    assertThat(afterTampering("SELECT 1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id = 'another'",
        "actor = root_account_id",
        "actor = NULL",
        "impersonator = root_account_id",
        "action = 'orders.creatf'",
        "target = target || ' '",
        "before = '{state,ACTIVE,x,y}'",
        "before = '{}'",
        "after = '{state,SUSPENDEE}'",
        "after = '{state,\"\",SUSPENDED,\"\"}'",
        "address = '192.0.2.2'",
        "request_id = ''",
        "at = at + interval '1 microsecond'",
        "previous_hash = repeat('0', 64)",
        "hash = repeat('0', 64)"
      })
  void a_changed_column_is_found(String change) {
    assertThat(afterTampering("UPDATE audit_entry SET " + change + " WHERE {this} AND number = 2"))
        .hasValueSatisfying(broken -> assertThat(broken.number()).isEqualTo(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"number = 9", "account_id = root_account_id", "root_account_id = 'c'"})
  void a_moved_row_is_found(String change) {
    assertThat(afterTampering("UPDATE audit_entry SET " + change + " WHERE {this} AND number = 2"))
        .hasValueSatisfying(broken -> assertThat(broken.number()).isEqualTo(2));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void a_removed_row_is_found_even_the_last(int number) {
    assertThat(afterTampering("DELETE FROM audit_entry WHERE {this} AND number = " + number))
        .hasValueSatisfying(broken -> assertThat(broken.number()).isEqualTo(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_chain SET number = 2 WHERE {this}",
        "UPDATE audit_chain SET number = 4 WHERE {this}",
        "UPDATE audit_chain SET hash = repeat('0', 64) WHERE {this}",
        "UPDATE audit_chain SET checkpointed = 3 WHERE {this}",
        "UPDATE audit_chain SET checkpointed = 0 WHERE {this}",
        "DELETE FROM audit_checkpoint WHERE {this}",
        "DELETE FROM audit_chain WHERE {this}",
        "UPDATE audit_checkpoint SET hash = repeat('0', 64) WHERE {this}",
        "UPDATE audit_checkpoint SET signature = 'x' WHERE {this}",
        "UPDATE audit_checkpoint SET at = at + interval '1 second' WHERE {this}",
        "UPDATE audit_checkpoint SET number = 1 WHERE {this}",
        "UPDATE audit_checkpoint SET number = 4 WHERE {this}",
        "DELETE FROM audit_entry WHERE {this}"
      })
  void a_changed_end_or_checkpoint_is_found(String change) {
    assertThat(afterTampering(change)).isPresent();
  }

  @Test
  void a_chain_written_anew_as_a_whole_is_found_by_its_checkpoint() {
    var found =
        inTampering(
            handle -> {
              run(handle, "DELETE FROM audit_entry WHERE {this}");
              run(handle, "DELETE FROM audit_chain WHERE {this}");
              var trail = new JdbiAuditTrail(POSTGRES.jdbi());
              trail.add(entry());
              trail.add(entry());
              trail.add(entry());
            });

    assertThat(found)
        .hasValueSatisfying(
            broken -> assertThat(broken.reason()).isEqualTo("differs from its signed checkpoint"));
  }

  @Test
  void a_shortened_chain_is_found_by_its_checkpoint() {
    var found =
        inTampering(
            handle -> {
              run(handle, "DELETE FROM audit_entry WHERE {this} AND number > 1");
              run(
                  handle,
                  "UPDATE audit_chain c SET checkpointed = 0, number = 1, hash = (SELECT e.hash FROM"
                      + " audit_entry e WHERE e.account_id = c.account_id) WHERE {this}");
            });

    assertThat(found).hasValueSatisfying(broken -> assertThat(broken.number()).isEqualTo(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET action = 'x' WHERE {this}",
        "DELETE FROM audit_entry WHERE {this}",
        "TRUNCATE audit_entry",
        "UPDATE audit_checkpoint SET signature = 'x' WHERE {this}",
        "DELETE FROM audit_checkpoint WHERE {this}",
        "TRUNCATE audit_checkpoint",
        "DELETE FROM audit_chain WHERE {this}",
        "TRUNCATE audit_chain CASCADE"
      })
  void with_triggers_on_the_database_refuses(String change) {
    assertThatThrownBy(() -> POSTGRES.jdbi().useTransaction(handle -> run(handle, change)))
        .hasMessageContaining("append-only");
  }

  @Test
  void a_forged_end_makes_the_next_entry_fail() {
    assertThatThrownBy(
            () ->
                inTampering(
                    handle -> {
                      run(handle, "UPDATE audit_chain SET number = 2 WHERE {this}");
                      new JdbiAuditTrail(POSTGRES.jdbi()).add(entry());
                    }))
        .hasMessageContaining("audit_entry_pkey");
    assertThat(new JdbiAuditArchive(POSTGRES.jdbi()).head(owner).map(ChainHead::number))
        .contains(3L);
  }

  private Optional<Broken> afterTampering(String change) {
    return inTampering(handle -> run(handle, change));
  }

  /** What the check finds after that; then all is as before. */
  private Optional<Broken> inTampering(HandleConsumer<RuntimeException> tamper) {
    Jdbi jdbi = POSTGRES.jdbi();
    return jdbi.inTransaction(
        handle -> {
          handle.execute("SET LOCAL session_replication_role = replica");
          tamper.useHandle(handle);
          var found =
              new ChainCheck(new JdbiAuditArchive(jdbi), new FakeSigner()).check(owner).broken();
          handle.rollback();
          return found;
        });
  }

  private void run(Handle handle, String sql) {
    var mine =
        "account_id = '%s' AND root_account_id = '%s'"
            .formatted(owner.account().value(), owner.root().value());
    var unused = handle.execute(sql.replace("{this}", mine));
  }

  private AuditEntry entry() {
    return new AuditEntry(
        ids.next(),
        owner,
        Optional.of(owner.account()),
        Optional.empty(),
        "orders.create",
        ids.next(),
        Map.of("state", "ACTIVE"),
        Map.of("state", "SUSPENDED"),
        "192.0.2.1",
        "request",
        NOW);
  }
}
