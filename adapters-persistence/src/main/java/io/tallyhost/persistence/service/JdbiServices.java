package io.tallyhost.persistence.service;

import static java.util.stream.Collectors.toMap;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.ServiceQuery;
import io.tallyhost.domain.service.ServiceTally;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Rows;
import io.tallyhost.persistence.shared.Wanted;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** {@link Services} in the table {@code service}, counted in {@code service_tally}. */
public final class JdbiServices implements Services {

  private static final String RUNS = "WHERE status IN ('ACTIVE', 'SUSPENDED') ";

  private final Jdbi jdbi;

  public JdbiServices(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public long nextSerial() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT nextval('service_serial')").mapTo(Long.class).one());
  }

  @Override
  public void add(Service service) {
    write(ServiceRows.INSERT, service);
  }

  @Override
  public void update(Service service) {
    write(ServiceRows.UPDATE, service);
  }

  private void write(String sql, Service service) {
    Rows.requireOne(
        jdbi.withHandle(handle -> ServiceRows.bind(handle.createUpdate(sql), service).execute()));
  }

  @Override
  public Optional<Service> find(ServiceId id) {
    return list("WHERE id = :id AND replaced_by IS NULL", it -> it.bind("id", id.value())).stream()
        .findFirst();
  }

  @Override
  public Optional<Service> findBySerial(long serial) {
    return list("WHERE serial = :serial AND replaced_by IS NULL", it -> it.bind("serial", serial))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Service> findByExternalId(ServiceKind kind, String externalId) {
    return list(
            """
            WHERE kind = :kind AND external_id = :externalId AND replaced_by IS NULL
            ORDER BY id LIMIT 1
            """,
            it -> it.bind("kind", kind.name()).bind("externalId", externalId))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Service> replacementOf(ServiceId id) {
    return list(
            """
            WHERE id = (SELECT replaced_by FROM service WHERE id = :id) AND replaced_by IS NULL
            """,
            it -> it.bind("id", id.value()))
        .stream()
        .findFirst();
  }

  @Override
  public List<Service> findAll(Collection<ServiceId> ids) {
    return byIds(ids, "");
  }

  @Override
  public Map<ServiceId, String> labels(Collection<ServiceId> ids) {
    return labels("id", values(ids));
  }

  @Override
  public Map<ServiceId, String> labelsOf(Collection<AccountId> accounts) {
    return labels("account_id", accounts.stream().map(AccountId::value).toList());
  }

  private Map<ServiceId, String> labels(String column, List<String> keys) {
    return keys.isEmpty()
        ? Map.of()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id, label FROM service WHERE %s = ANY(:keys) AND replaced_by IS NULL
                        """
                            .formatted(column))
                    .bindArray("keys", String.class, keys)
                    .map((row, context) -> Map.entry(row.getString("id"), row.getString("label")))
                    .collect(toMap(it -> new ServiceId(it.getKey()), Map.Entry::getValue)));
  }

  @Override
  public List<Service> lock(Collection<ServiceId> ids) {
    return byIds(ids, " FOR UPDATE");
  }

  @Override
  public Page<Service> page(ServiceQuery query, PageRequest page) {
    var items = list(ServiceRows.wanted(query, page));
    return new Page<>(items, total(query), page.limit(), page.offset());
  }

  @Override
  public Page<Service> pageAfter(ServiceQuery query, ServiceId last, int limit) {
    var items =
        list(
            ServiceRows.wanted(query)
                .olderThan("service", last.value())
                .ordered(ServiceRows.NEWEST_FIRST, limit));
    return new Page<>(items, total(query), limit, 0);
  }

  @Override
  public ServiceTally tally(AccountId account) {
    return jdbi.withHandle(handle -> ServiceTallies.of(handle, account));
  }

  @Override
  public List<Service> boundAfter(ServiceKind kind, Optional<ServiceId> after, int atMost) {
    return list(
        """
        WHERE kind = :kind AND external_id IS NOT NULL AND status <> 'TERMINATED'
          AND replaced_by IS NULL AND id > :after
        ORDER BY id LIMIT :limit
        """,
        it ->
            it.bind("kind", kind.name())
                .bind("after", after.map(ServiceId::value).orElse(""))
                .bind("limit", atMost));
  }

  @Override
  public List<Service> dueBy(Instant instant, Optional<Service> after, int atMost) {
    return list(
        RUNS
            + """
            AND next_due_at <= :instant AND (next_due_at, id) > (:due, :after)
            ORDER BY next_due_at, id LIMIT :limit
            """,
        it ->
            it.bind("instant", Columns.utc(instant))
                .bind(
                    "due",
                    Columns.utc(
                        after.flatMap(last -> last.billing().nextDueAt()).orElse(Instant.EPOCH)))
                .bind("after", after.map(last -> last.id().value()).orElse(""))
                .bind("limit", atMost));
  }

  @Override
  public List<Service> cancelledHourlyBefore(Instant instant, int atMost) {
    return list(
        RUNS
            + """
            AND period = 'HOURLY' AND cancelled_at < :instant
            ORDER BY cancelled_at, id LIMIT :limit
            """,
        it -> it.bind("instant", Columns.utc(instant)).bind("limit", atMost));
  }

  private List<Service> byIds(Collection<ServiceId> ids, String lock) {
    return list(
        "WHERE id = ANY(:ids) AND replaced_by IS NULL ORDER BY id" + lock,
        it -> it.bindArray("ids", String.class, values(ids)));
  }

  private static List<String> values(Collection<ServiceId> ids) {
    return ids.stream().map(ServiceId::value).toList();
  }

  private long total(ServiceQuery query) {
    // Counted as they change where that is kept; everything else is rare and counted now.
    return query.account().isPresent() && query.customer().isEmpty() && query.product().isEmpty()
        ? tally(query.account().get()).services(query.kind(), query.status())
        : jdbi.withHandle(handle -> ServiceRows.wanted(query).count(handle, "service"));
  }

  private List<Service> list(Wanted wanted) {
    return list(wanted.sql(), wanted::bind);
  }

  private List<Service> list(String rest, UnaryOperator<Query> binding) {
    return jdbi.withHandle(
        handle ->
            binding
                .apply(handle.createQuery(ServiceRows.SELECT + rest))
                .map(ServiceRows::read)
                .list());
  }
}
