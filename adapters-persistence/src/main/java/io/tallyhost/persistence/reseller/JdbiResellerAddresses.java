package io.tallyhost.persistence.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.reseller.HostAddress;
import io.tallyhost.domain.reseller.ResellerAddresses;
import io.tallyhost.persistence.shared.Rows;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** {@link ResellerAddresses} in the table {@code reseller_address}. */
public final class JdbiResellerAddresses implements ResellerAddresses {

  private final Jdbi jdbi;

  public JdbiResellerAddresses(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Owner owner, HostAddress address) {
    Rows.requireOne(
        Rows.unique(
            "This address belongs to a reseller already",
            () ->
                write(
                    """
                    INSERT INTO reseller_address (root_account_id, account_id, address)
                    VALUES (:root, :account, :address)
                    """,
                    owner,
                    address)));
  }

  @Override
  public boolean remove(Owner owner, HostAddress address) {
    return write(
            """
            DELETE FROM reseller_address
            WHERE root_account_id = :root AND account_id = :account AND address = :address
            """,
            owner,
            address)
        == 1;
  }

  @Override
  public List<HostAddress> of(AccountId reseller) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT address FROM reseller_address WHERE account_id = :id ORDER BY address")
                .bind("id", reseller.value())
                .map((row, context) -> HostAddress.parse(row.getString("address")))
                .list());
  }

  private int write(String sql, Owner owner, HostAddress address) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("root", owner.root().value())
                .bind("account", owner.account().value())
                .bind("address", address.text())
                .execute());
  }
}
