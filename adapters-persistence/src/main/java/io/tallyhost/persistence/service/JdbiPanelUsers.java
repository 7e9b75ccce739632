package io.tallyhost.persistence.service;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.provisioning.PanelUsers;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** {@link PanelUsers} in the table {@code panel_user}. */
public final class JdbiPanelUsers implements PanelUsers {

  private final Jdbi jdbi;

  public JdbiPanelUsers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<HypervisorUser.Id> find(AccountId account) {
    return user(account, "");
  }

  @Override
  public void save(Owner owner, HypervisorUser.Id user) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO panel_user (root_account_id, account_id, user_id)
                    VALUES (:root, :account, :user)
                    ON CONFLICT (root_account_id, account_id) DO UPDATE SET user_id = :user
                    WHERE panel_user.user_id <> :user
                    """)
                .bind("root", owner.root().value())
                .bind("account", owner.account().value())
                .bind("user", user.value())
                .execute());
  }

  @Override
  public void lock(AccountId account) {
    if (user(account, " FOR UPDATE").isEmpty()) {
      throw new IllegalStateException("No user of " + account + " to be locked");
    }
  }

  private Optional<HypervisorUser.Id> user(AccountId account, String lock) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT user_id FROM panel_user WHERE account_id = :account" + lock)
                .bind("account", account.value())
                .mapTo(Long.class)
                .map(HypervisorUser.Id::new)
                .findOne());
  }
}
