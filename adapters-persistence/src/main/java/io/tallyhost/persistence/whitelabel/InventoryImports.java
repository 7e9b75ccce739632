package io.tallyhost.persistence.whitelabel;

import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport.RowError;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport.State;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Pages;
import io.tallyhost.persistence.shared.Rows;
import io.tallyhost.persistence.shared.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** The table {@code inventory_import}. */
final class InventoryImports {

  private static final Pages<InventoryImport> PAGES =
      new Pages<>("*", "inventory_import", "id DESC", InventoryImports::read);

  private final Jdbi jdbi;

  InventoryImports(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(InventoryImport begun) {
    jdbi.useHandle(
        handle ->
            bind(
                    handle.createUpdate(
                        """
                        INSERT INTO inventory_import
                          (id, inventory, state, rows, refused, errors, started_at, heard_at,
                           finished_at)
                        VALUES (:id, :inventory, :state, :rows, :refused, :errors, :startedAt,
                                :heardAt, :finishedAt)
                        """),
                    begun)
                .bind("inventory", begun.inventory())
                .bind("startedAt", Columns.utc(begun.startedAt()))
                .execute());
  }

  void update(InventoryImport progress) {
    Rows.requireOne(
        jdbi.withHandle(
            handle ->
                bind(
                        handle.createUpdate(
                            """
                            UPDATE inventory_import
                            SET state = :state, rows = :rows, refused = :refused,
                                errors = :errors, heard_at = :heardAt, finished_at = :finishedAt
                            WHERE id = :id AND state = 'RUNNING'
                            """),
                        progress)
                    .execute()));
  }

  Optional<InventoryImport> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM inventory_import WHERE id = :id")
                .bind("id", id)
                .map(InventoryImports::read)
                .findOne());
  }

  List<InventoryImport> silentSince(Instant then) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM inventory_import WHERE state = 'RUNNING' AND heard_at <= :then
                    ORDER BY id FOR UPDATE SKIP LOCKED
                    """)
                .bind("then", Columns.utc(then))
                .map(InventoryImports::read)
                .list());
  }

  Page<InventoryImport> page(String inventory, PageRequest page) {
    var wanted = Wanted.where("true").equal("inventory", Optional.of(inventory));
    return PAGES.of(jdbi, wanted, page);
  }

  private static Update bind(Update update, InventoryImport progress) {
    return update
        .bind("id", progress.id())
        .bind("state", progress.state().name())
        .bind("rows", progress.rows())
        .bind("refused", progress.refused())
        .bindArray(
            "errors",
            String.class,
            progress.errors().stream().map(it -> it.row() + " " + it.reason()).toList())
        .bind("heardAt", Columns.utc(progress.heardAt()))
        .bind("finishedAt", progress.finishedAt().map(Columns::utc));
  }

  private static InventoryImport read(ResultSet row, StatementContext context) throws SQLException {
    return new InventoryImport(
        row.getString("id"),
        row.getString("inventory"),
        State.valueOf(row.getString("state")),
        row.getLong("rows"),
        row.getLong("refused"),
        Columns.texts(row, "errors").stream().map(InventoryImports::error).toList(),
        Columns.instant(row, "started_at"),
        Columns.instant(row, "heard_at"),
        Columns.optionalInstant(row, "finished_at"));
  }

  private static RowError error(String text) {
    var space = text.indexOf(' ');
    return new RowError(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
  }
}
