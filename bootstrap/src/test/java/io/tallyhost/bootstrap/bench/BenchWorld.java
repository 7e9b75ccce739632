package io.tallyhost.bootstrap.bench;

import java.time.Instant;

/** Resellers who pay afterwards, with running services, written straight into the tables. */
final class BenchWorld {

  private final BenchDatabase database;
  private final Instant start;

  BenchWorld(BenchDatabase database, Instant start) {
    this.database = database;
    this.start = start;
  }

  /** Services are dealt out to resellers in turn; each costs 7 cents an hour. */
  void fill(int resellers, int services) {
    people(resellers);
    wallets(services / resellers);
    services(resellers, services);
    database.execute("VACUUM ANALYZE");
  }

  private void people(int resellers) {
    database.execute(
        """
        INSERT INTO account
        SELECT id, id, 100000 + g, 'RESELLER', NULL, 'reseller-' || g, 'r' || g || '@bench.test',
               'r' || g || '@bench.test', NULL, NULL, NULL, 'ACTIVE', false, '{}', NULL,
               ?::timestamptz
        FROM (SELECT g, 'c' || left(md5('w' || g), 24) AS id FROM generate_series(1, ?) g) w
        """,
        start.toString(),
        resellers);
    database.execute(
        """
        INSERT INTO reseller (root_account_id, account_id, country, wan_check, billing_mode,
          auto_charge, package_name, limits, grants, overselling, overselling_ratio,
          brand_enabled, nameservers)
        SELECT account_id, account_id, 'DE', 'INHERIT', 'POSTPAID', false, 'default',
               '{5,10,20,50,10,10240,51200}', '{}', false, 1, false, '{}'
        FROM account
        """);
  }

  private void wallets(int each) {
    database.execute(
        """
        INSERT INTO wallet (root_account_id, account_id, currency, balance, credit_limit,
                            arrears, entries)
        SELECT account_id, account_id, 'EUR', 0, 1000000000, 0, 0 FROM account
        """);
    database.execute(
        """
        INSERT INTO metered_wallet (root_account_id, account_id, currency, metered_until, running,
          per_hour, unsettled, vat_month, vat_rule, vat_rate, vat_net, vat_taken, accrued,
          invoiced_until, notice_given)
        SELECT account_id, account_id, 'EUR', ?::timestamptz, ?, ?, ?, '1970-01-01',
               'SELLER_NOT_REGISTERED', 0, 0, 0, 0, ?::timestamptz, 0
        FROM wallet
        """,
        start.toString(),
        each,
        7L * each,
        each,
        start.toString());
  }

  private void services(int resellers, int services) {
    database.execute(
        """
        INSERT INTO service (root_account_id, account_id, id, serial, kind, product, status, label,
          external_id, vm_type, vm_location, vm_package, vm_group, vm_ram_gb, vm_cores,
          vm_disk_gb, vm_extra_ipv4, metadata, period, currency, price, hourly_rate, suspensions,
          provisioning, created_at)
        SELECT w.id, w.id, 'c' || left(md5('s' || g), 24), 1000000 + g, 'VPS', 'vm-custom',
               'ACTIVE', 'server-' || g, g::text, 'CUSTOM', 'fi-hel', 4, 1, 4, 2, 60, 0, '{}',
               'HOURLY', 'EUR', 4990, 7, '{}', 'DONE',
               ?::timestamptz + g * interval '1 second'
        FROM generate_series(1, ?) g,
             LATERAL (SELECT 'c' || left(md5('w' || (1 + g % ?)), 24) AS id) w
        """,
        start.toString(), services, resellers);
    database.execute(
        """
        INSERT INTO stretch (root_account_id, service_id, number, account_id, serial, currency,
                             rate, monthly_cap, seconds_at_rate, this_month, lifetime_seconds,
                             lifetime_amount, started_at)
        SELECT root_account_id, id, 0, account_id, serial, 'EUR', 7, NULL, 0, 0, 0, 0,
               ?::timestamptz
        FROM service
        """,
        start.toString());
  }
}
