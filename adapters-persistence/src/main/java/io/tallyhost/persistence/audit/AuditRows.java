package io.tallyhost.persistence.audit;

import io.tallyhost.domain.audit.AuditEntry;
import io.tallyhost.domain.audit.ChainHead;
import io.tallyhost.domain.audit.ChainedEntry;
import io.tallyhost.domain.audit.Checkpoint;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** How entries, chains and checkpoints become rows and come back. */
final class AuditRows {

  private AuditRows() {}

  static <S extends SqlStatement<S>> S bind(S statement, Owner owner) {
    return statement.bind("root", owner.root().value()).bind("account", owner.account().value());
  }

  static <S extends SqlStatement<S>> S bind(S statement, ChainedEntry chained) {
    var entry = chained.entry();
    return bind(statement, entry.owner())
        .bind("number", chained.number())
        .bind("id", entry.id())
        .bind("actor", entry.actor().map(AccountId::value))
        .bind("impersonator", entry.impersonator().map(AccountId::value))
        .bind("action", entry.action())
        .bind("target", entry.target())
        .bindArray("before", String.class, Columns.pairs(entry.before()))
        .bindArray("after", String.class, Columns.pairs(entry.after()))
        .bind("address", entry.address())
        .bind("requestId", entry.requestId())
        .bind("at", Columns.utc(entry.at()))
        .bind("previousHash", chained.previousHash())
        .bind("hash", chained.hash());
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
