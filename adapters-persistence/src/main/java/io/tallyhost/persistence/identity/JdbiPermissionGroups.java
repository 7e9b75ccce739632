package io.tallyhost.persistence.identity;

import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.PermissionGroup;
import io.tallyhost.domain.identity.PermissionGroupId;
import io.tallyhost.domain.identity.PermissionGroups;
import io.tallyhost.persistence.shared.Rows;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** {@link PermissionGroups} in the table {@code permission_group}. */
public final class JdbiPermissionGroups implements PermissionGroups {

  private static final String TAKEN = "A permission group of that name exists already";
  private static final String SELECT =
      """
      SELECT id AS permission_group_id, name AS group_name, rights, available_to_sub_resellers
      FROM permission_group
      """;

  private final Jdbi jdbi;

  public JdbiPermissionGroups(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(PermissionGroup group) {
    write(
        """
        INSERT INTO permission_group (id, name, name_key, rights, available_to_sub_resellers)
        VALUES (:id, :name, :nameKey, :rights, :available)
        """,
        group);
  }

  @Override
  public void update(PermissionGroup group) {
    write(
        """
        UPDATE permission_group
        SET name = :name, name_key = :nameKey, rights = :rights,
            available_to_sub_resellers = :available
        WHERE id = :id
        """,
        group);
  }

  @Override
  public void remove(PermissionGroupId id) {
    jdbi.useHandle(
        handle -> {
          // Deleted accounts keep their rows; they let go of the group.
          var unused =
              handle
                  .createUpdate(
                      """
                      UPDATE account SET permission_group_id = NULL
                      WHERE permission_group_id = :id AND status = 'DELETED'
                      """)
                  .bind("id", id.value())
                  .execute();
          Rows.requireOne(
              handle
                  .createUpdate("DELETE FROM permission_group WHERE id = :id")
                  .bind("id", id.value())
                  .execute());
        });
  }

  @Override
  public Optional<PermissionGroup> find(PermissionGroupId id) {
    return one("WHERE id = :key", id.value());
  }

  @Override
  public Optional<PermissionGroup> named(String name) {
    return one("WHERE name_key = :key", name.toLowerCase(Locale.ROOT));
  }

  @Override
  public List<PermissionGroup> all() {
    return jdbi.withHandle(
        handle -> handle.createQuery(SELECT + "ORDER BY name_key").map(AccountRows::group).list());
  }

  @Override
  public long members(PermissionGroupId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*) FROM account
                    WHERE permission_group_id = :id AND status <> 'DELETED'
                    """)
                .bind("id", id.value())
                .mapTo(Long.class)
                .one());
  }

  private Optional<PermissionGroup> one(String where, String key) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(SELECT + where).bind("key", key).map(AccountRows::group).findOne());
  }

  private void write(String sql, PermissionGroup group) {
    var rights = group.rights().permissions().stream().map(Permission::wireName).sorted().toList();
    Rows.requireOne(
        Rows.unique(
            TAKEN,
            () ->
                jdbi.withHandle(
                    handle ->
                        handle
                            .createUpdate(sql)
                            .bind("id", group.id().value())
                            .bind("name", group.name())
                            .bind("nameKey", group.name().toLowerCase(Locale.ROOT))
                            .bindArray("rights", String.class, rights)
                            .bind("available", group.availableToSubResellers())
                            .execute())));
  }
}
