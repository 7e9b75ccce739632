package io.tallyhost.persistence.audit;

import io.tallyhost.domain.audit.AuditEntry;
import io.tallyhost.domain.audit.ChainHead;
import io.tallyhost.domain.audit.ChainedEntry;
import io.tallyhost.domain.audit.Checkpoint;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.ManyRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** How entries, chains and checkpoints become rows and come back. */
final class AuditRows {

  private static final String WRITE =
      """
      WITH moved AS (
          UPDATE audit_chain c SET number = n.number, hash = n.hash
          FROM unnest(:chainRoots, :chainAccounts, :ends, :endHashes)
            AS n (root, account, number, hash)
          WHERE c.root_account_id = n.root AND c.account_id = n.account)
      INSERT INTO audit_entry (root_account_id, account_id, number, id, actor, impersonator,
          action, target, before, after, address, request_id, at, previous_hash, hash)
      SELECT root, account, number, id, actor, impersonator, action, target, before::text[],
             after::text[], address, request, at::timestamptz, previous, hash
      FROM unnest(:roots, :accounts, :numbers, :ids, :actors, :impersonators, :actions, :targets,
                  :befores, :afters, :addresses, :requests, :instants, :previous, :hashes)
        AS n (root, account, number, id, actor, impersonator, action, target, before, after,
              address, request, at, previous, hash)
      """;

  private AuditRows() {}

  static <S extends SqlStatement<S>> S bind(S statement, Owner owner) {
    return statement.bind("root", owner.root().value()).bind("account", owner.account().value());
  }

  /** Writes entries in their places; the chains, which are locked, end there from now on. */
  static int write(Handle handle, List<ChainedEntry> entries, List<ChainHead> ends) {
    var update = bind(handle.createUpdate(WRITE), ends);
    return new ManyRows<>(entries)
        .bind(update)
        .texts("roots", it -> it.entry().owner().root().value())
        .texts("accounts", it -> it.entry().owner().account().value())
        .numbers("numbers", ChainedEntry::number)
        .texts("ids", it -> it.entry().id())
        .optionalTexts("actors", it -> it.entry().actor().map(AccountId::value))
        .optionalTexts("impersonators", it -> it.entry().impersonator().map(AccountId::value))
        .texts("actions", it -> it.entry().action())
        .texts("targets", it -> it.entry().target())
        .pairs("befores", it -> it.entry().before())
        .pairs("afters", it -> it.entry().after())
        .texts("addresses", it -> it.entry().address())
        .texts("requests", it -> it.entry().requestId())
        .instants("instants", it -> it.entry().at())
        .texts("previous", ChainedEntry::previousHash)
        .texts("hashes", ChainedEntry::hash)
        .execute();
  }

  static Update bind(Update update, List<ChainHead> heads) {
    return new ManyRows<>(heads)
        .bind(update)
        .texts("chainRoots", head -> head.owner().root().value())
        .texts("chainAccounts", head -> head.owner().account().value())
        .numbers("ends", ChainHead::number)
        .texts("endHashes", ChainHead::hash)
        .update();
  }

  static ChainedEntry entry(ResultSet row, StatementContext context) throws SQLException {
    return new ChainedEntry(
        new AuditEntry(
            row.getString("id"),
            Columns.owner(row),
            Columns.optionalText(row, "actor").map(AccountId::new),
            Columns.optionalText(row, "impersonator").map(AccountId::new),
            row.getString("action"),
            row.getString("target"),
            Columns.pairs(row, "before"),
            Columns.pairs(row, "after"),
            row.getString("address"),
            row.getString("request_id"),
            Columns.instant(row, "at")),
        row.getLong("number"),
        row.getString("previous_hash"),
        row.getString("hash"));
  }

  static ChainHead head(ResultSet row, StatementContext context) throws SQLException {
    return new ChainHead(Columns.owner(row), row.getLong("number"), row.getString("hash"));
  }

  static Checkpoint checkpoint(ResultSet row, StatementContext context) throws SQLException {
    return new Checkpoint(
        head(row, context), Columns.instant(row, "at"), row.getString("signature"));
  }

  static Owner owner(ResultSet row, StatementContext context) throws SQLException {
    return Columns.owner(row);
  }
}
