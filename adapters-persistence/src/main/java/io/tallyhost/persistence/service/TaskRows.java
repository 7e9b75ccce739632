package io.tallyhost.persistence.service;

import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.SshKey;
import io.tallyhost.domain.service.provisioning.ServerProgress;
import io.tallyhost.domain.service.provisioning.ServerStep;
import io.tallyhost.domain.service.provisioning.ServerTask;
import io.tallyhost.domain.service.provisioning.ServerWish;
import io.tallyhost.domain.service.provisioning.TaskId;
import io.tallyhost.persistence.catalog.VmColumns;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** How work at the hypervisor becomes a row, and a row work. */
public final class TaskRows {

  private TaskRows() {}

  static ServerTask read(ResultSet row, StatementContext context) throws SQLException {
    return new ServerTask(
        new TaskId(row.getString("id")),
        Columns.owner(row),
        new ServiceId(row.getString("service_id")),
        Columns.optionalText(row, "order_id"),
        ServerTask.Purpose.valueOf(row.getString("purpose")),
        wish(row),
        ServerStep.valueOf(row.getString("step")),
        new ServerProgress(
            number(row, "user_id").map(HypervisorUser.Id::new),
            number(row, "server_id").map(ServerRef::new),
            Columns.numbers(row, "known").stream().map(ServerRef::new).toList(),
            row.getInt("looks"),
            row.getInt("addresses"),
            row.getInt("failures"),
            Columns.instant(row, "since"),
            Columns.optionalText(row, "problem")),
        Columns.instant(row, "due_at"),
        row.getLong("fence"));
  }

  /** What is wished for, in the columns that orders have too. */
  public static Optional<ServerWish> wish(ResultSet row) throws SQLException {
    var vm = VmColumns.read(row);
    var label = row.getString("label");
    var template = number(row, "template_id").map(OsTemplate.Id::new);
    var keys = Columns.numbers(row, "ssh_keys").stream().map(SshKey.Id::new).toList();
    return vm.map(it -> new ServerWish(it, label, template, keys));
  }

  /** The same the other way round. */
  public static Update bindWish(Update update, Optional<ServerWish> wish) {
    return VmColumns.bind(update, wish.map(ServerWish::vm))
        .bind("label", wish.map(ServerWish::label).orElse(null))
        .bind("template", wish.flatMap(ServerWish::template).map(OsTemplate.Id::value).orElse(null))
        .bindArray(
            "sshKeys",
            Long.class,
            wish.map(ServerWish::sshKeys).orElse(List.of()).stream()
                .map(SshKey.Id::value)
                .toList());
  }

  static Update bindProgress(Update update, ServerTask task) {
    var progress = task.progress();
    return update
        .bind("root", task.owner().root().value())
        .bind("id", task.id().value())
        .bind("step", task.step().name())
        .bind("user", progress.user().map(HypervisorUser.Id::value).orElse(null))
        .bind("server", progress.server().map(ServerRef::value).orElse(null))
        .bindArray("known", Long.class, progress.known().stream().map(ServerRef::value).toList())
        .bind("looks", progress.looks())
        .bind("addresses", progress.addresses())
        .bind("failures", progress.failures())
        .bind("since", Columns.utc(progress.since()))
        .bind("problem", progress.problem().orElse(null))
        .bind("dueAt", Columns.utc(task.dueAt()))
        .bind("fence", task.fence());
  }

  private static Optional<Long> number(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class));
  }
}
