package io.tallyhost.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What belongs to a tenant is kept by tenant, so that tenants can be dealt out to machines. */
final class TenantKeysTest {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  private static final String TENANTS =
      """
      WITH tenant AS (
        SELECT a.attrelid AS relation, a.attnum AS root
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE a.attname = 'root_account_id' AND c.relkind = 'r'
          AND c.relnamespace = 'public'::regnamespace)
      """;

  @Test
  void the_key_of_every_tenant_table_begins_with_the_root_account() {
    assertThat(
            texts(
                """
                SELECT t.relation::regclass::text FROM tenant t
                WHERE NOT EXISTS (SELECT FROM pg_constraint k
                  WHERE k.conrelid = t.relation AND k.contype = 'p' AND k.conkey[1] = t.root)
                """))
        .isEmpty();
    assertThat(texts("SELECT relation::regclass::text FROM tenant"))
        .contains("wallet", "ledger_transaction", "service", "order_line");
  }

  /** But for the seller of a customer, who changes in the middle of a move to another tenant. */
  @Test
  void one_tenant_table_refers_to_another_within_the_tenant() {
    assertThat(
            texts(
                """
                SELECT k.conname::text FROM pg_constraint k
                JOIN tenant t ON t.relation = k.conrelid JOIN tenant o ON o.relation = k.confrelid
                WHERE k.contype = 'f' AND NOT (k.conkey[1] = t.root AND k.confkey[1] = o.root)
                """))
        .containsExactly("customer_seller_account_id_fkey");
  }

  private static List<String> texts(String query) {
    return POSTGRES
        .jdbi()
        .withHandle(handle -> handle.createQuery(TENANTS + query).mapTo(String.class).list());
  }
}
