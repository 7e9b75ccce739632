package io.tallyhost.persistence.identity;

import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Standing;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.persistence.shared.Pages;
import io.tallyhost.persistence.shared.Rows;
import io.tallyhost.persistence.shared.Wanted;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** {@link Accounts} in the table {@code account}. */
public final class JdbiAccounts implements Accounts {

  private static final String TAKEN = "Username or e-mail address is already in use";
  private static final String SELECT = "SELECT * FROM account ";
  private static final Pages<Account> PAGES =
      new Pages<>("*", "account", "serial DESC", AccountRows::account);

  private final Jdbi jdbi;

  public JdbiAccounts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public long nextSerial() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT nextval('account_serial')").mapTo(Long.class).one());
  }

  @Override
  public void add(Account account) {
    write(
        """
        INSERT INTO account (root_account_id, account_id, serial, kind, parent_account_id, username,
                             email, email_key, full_name, phone, password_hash, status,
                             must_change_password, allowed_addresses, permission_group_id,
                             created_at)
        VALUES (:root, :account, :serial, :kind, :parent, :username, :email, :emailKey, :fullName,
                :phone, :password, :status, :mustChange, :addresses, :group, :createdAt)
        """,
        account);
  }

  @Override
  public void update(Account account) {
    write(
        """
        UPDATE account
        SET root_account_id = :root, parent_account_id = :parent, username = :username,
            email = :email, email_key = :emailKey, full_name = :fullName, phone = :phone,
            password_hash = :password, status = :status, must_change_password = :mustChange,
            allowed_addresses = :addresses, permission_group_id = :group
        WHERE account_id = :account AND serial = :serial AND kind = :kind
          AND created_at = :createdAt
        """,
        account);
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return one("WHERE account_id = :key", id.value());
  }

  @Override
  public Map<AccountId, Account> findAll(Collection<AccountId> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE account_id = ANY(:ids)")
                .bindArray("ids", String.class, ids.stream().map(AccountId::value).toList())
                .map(AccountRows::account)
                .collect(Collectors.toMap(Account::id, Function.identity())));
  }

  @Override
  public Optional<Account> lock(AccountId id) {
    return one("WHERE account_id = :key FOR UPDATE", id.value());
  }

  @Override
  public Optional<Account> findBySerial(long serial) {
    return one("WHERE serial = :key", serial);
  }

  @Override
  public Optional<Account> findByUsername(Username username) {
    return one("WHERE username = :key", username.value());
  }

  @Override
  public Optional<Account> findByEmail(EmailAddress email) {
    return one("WHERE email_key = :key", email.key());
  }

  @Override
  public Optional<Standing> standing(AccountId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT a.*, p.status AS parent_status, g.name AS group_name, g.rights,
                           g.available_to_sub_resellers
                    FROM account a
                    LEFT JOIN account p ON p.root_account_id = a.root_account_id
                                       AND p.account_id = a.parent_account_id
                    LEFT JOIN permission_group g ON g.id = a.permission_group_id
                    WHERE a.account_id = :account
                    """)
                .bind("account", id.value())
                .map(AccountRows::standing)
                .findOne());
  }

  @Override
  public Page<Account> list(Set<AccountKind> kinds, PageRequest page) {
    var names = kinds.stream().map(AccountKind::name).toArray(String[]::new);
    var wanted = Wanted.where("status <> 'DELETED'").and("kind = ANY(:kinds)", "kinds", names);
    return PAGES.of(jdbi, wanted, page);
  }

  private Optional<Account> one(String where, Object key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + where)
                .bind("key", key)
                .map(AccountRows::account)
                .findOne());
  }

  private void write(String sql, Account account) {
    Rows.requireOne(
        Rows.unique(
            TAKEN,
            () ->
                jdbi.withHandle(
                    handle -> AccountRows.bind(handle.createUpdate(sql), account).execute())));
  }
}
