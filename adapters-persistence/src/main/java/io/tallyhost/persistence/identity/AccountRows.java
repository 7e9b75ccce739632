package io.tallyhost.persistence.identity;

import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.AccountStatus;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.PasswordHash;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.PermissionGroup;
import io.tallyhost.domain.identity.PermissionGroupId;
import io.tallyhost.domain.identity.Rights;
import io.tallyhost.domain.identity.Standing;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** How accounts and their groups become rows and come back. */
public final class AccountRows {

  private AccountRows() {}

  static <S extends SqlStatement<S>> S bind(S statement, Account account) {
    return statement
        .bind("root", account.owner().root().value())
        .bind("account", account.id().value())
        .bind("serial", account.serial())
        .bind("kind", account.kind().name())
        .bind("parent", account.parent().map(AccountId::value))
        .bind("username", account.username().value())
        .bind("email", account.email().value())
        .bind("emailKey", account.email().key())
        .bind("fullName", account.contact().fullName())
        .bind("phone", account.contact().phone())
        .bind("password", account.password().map(PasswordHash::value))
        .bind("status", account.status().name())
        .bind("mustChange", account.mustChangePassword())
        .bindArray("addresses", String.class, account.allowedAddresses().entries())
        .bind("group", account.group().map(PermissionGroupId::value))
        .bind("createdAt", Columns.utc(account.createdAt()));
  }

  public static Account account(ResultSet row, StatementContext context) throws SQLException {
    return new Account(
        new AccountId(row.getString("account_id")),
        row.getLong("serial"),
        AccountKind.valueOf(row.getString("kind")),
        Columns.owner(row),
        Columns.optionalText(row, "parent_account_id").map(AccountId::new),
        new Username(row.getString("username")),
        new Contact(
            new EmailAddress(row.getString("email")),
            Columns.optionalText(row, "full_name"),
            Columns.optionalText(row, "phone")),
        Columns.optionalText(row, "password_hash").map(PasswordHash::new),
        AccountStatus.valueOf(row.getString("status")),
        row.getBoolean("must_change_password"),
        AllowedAddresses.of(Columns.texts(row, "allowed_addresses")),
        Columns.optionalText(row, "permission_group_id").map(PermissionGroupId::new),
        Columns.instant(row, "created_at"));
  }

  static Standing standing(ResultSet row, StatementContext context) throws SQLException {
    var hasGroup = Columns.optionalText(row, "group_name").isPresent();
    return new Standing(
        account(row, context),
        Columns.optionalText(row, "parent_status").map(AccountStatus::valueOf),
        hasGroup ? Optional.of(group(row, context)) : Optional.empty());
  }

  static PermissionGroup group(ResultSet row, StatementContext context) throws SQLException {
    return new PermissionGroup(
        new PermissionGroupId(row.getString("permission_group_id")),
        row.getString("group_name"),
        rights(Columns.texts(row, "rights")),
        row.getBoolean("available_to_sub_resellers"));
  }

  /** Names of permissions, or {@code @SALES} for what that group means from the start. */
  private static Rights rights(List<String> names) {
    if (names.size() == 1 && names.get(0).startsWith("@")) {
      return PermissionGroup.initial(names.get(0).substring(1));
    }
    return new Rights(
        names.stream().map(Permission::named).collect(Collectors.toUnmodifiableSet()));
  }
}
