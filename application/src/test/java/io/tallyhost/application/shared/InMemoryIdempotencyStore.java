package io.tallyhost.application.shared;

import io.tallyhost.domain.identity.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** {@link IdempotencyStore} in memory. */
public final class InMemoryIdempotencyStore implements IdempotencyStore {

  private record Row(String key, long fence, Earlier earlier, Instant keep) {

    Row with(State state, Optional<StoredAnswer> answer) {
      return new Row(
          key,
          fence,
          new Earlier(earlier.fingerprint(), state, earlier.leaseUntil(), answer),
          keep);
    }

    Row over() {
      return new Row(
          key,
          fence,
          new Earlier(earlier.fingerprint(), earlier.state(), Instant.EPOCH, earlier.answer()),
          keep);
    }
  }

  private final InMemoryUnitOfWork unitOfWork;
  private final InMemoryTable<String, Row> rows;

  public InMemoryIdempotencyStore(InMemoryUnitOfWork unitOfWork) {
    this.unitOfWork = unitOfWork;
    this.rows = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public Optional<Ticket> claim(
      IdempotentRequest request, Instant now, Instant leaseUntil, Instant keep) {
    return unitOfWork.perform(
        () -> {
          var before = rows.find(key(request));
          if (before.filter(row -> !isFree(row, request, now)).isPresent()) {
            return Optional.empty();
          }
          var fence = before.map(Row::fence).orElse(0L) + 1;
          var fresh =
              new Earlier(request.fingerprint(), State.RUNNING, leaseUntil, Optional.empty());
          rows.put(key(request), new Row(key(request), fence, fresh, keep));
          return Optional.of(new Ticket(request, fence));
        });
  }

  @Override
  public Optional<Earlier> find(IdempotentRequest request) {
    return rows.find(key(request)).map(Row::earlier);
  }

  @Override
  public boolean markEffective(Ticket ticket) {
    return change(ticket, row -> row.with(State.EFFECTIVE, Optional.empty()));
  }

  @Override
  public boolean answer(Ticket ticket, StoredAnswer sealed) {
    return change(ticket, row -> row.with(State.ANSWERED, Optional.of(sealed)));
  }

  @Override
  public void forget(Ticket ticket) {
    unitOfWork.run(() -> held(ticket).ifPresent(row -> rows.remove(key(ticket.request()))));
  }

  @Override
  public boolean release(Ticket ticket) {
    return unitOfWork.perform(
        () -> {
          var isFree =
              held(ticket).filter(row -> row.earlier().state() == State.RUNNING).isPresent();
          if (isFree) {
            rows.remove(key(ticket.request()));
          } else {
            held(ticket).ifPresent(row -> rows.put(row.key(), row.over()));
          }
          return isFree;
        });
  }

  @Override
  public int forgetExpired(Instant now) {
    return unitOfWork.perform(
        () -> {
          var before = rows.all().size();
          rows.where(row -> !row.keep().isAfter(now)).forEach(row -> rows.remove(row.key()));
          return before - rows.all().size();
        });
  }

  /** What lies there, as somebody would see it who steals it. */
  public Optional<byte[]> body(AccountId account, String key) {
    return rows.find(account.value() + ":" + key)
        .flatMap(row -> row.earlier().answer())
        .map(StoredAnswer::body);
  }

  private boolean change(Ticket ticket, Function<Row, Row> change) {
    return unitOfWork.perform(
        () -> {
          var row = held(ticket);
          row.ifPresent(it -> rows.put(key(ticket.request()), change.apply(it)));
          return row.isPresent();
        });
  }

  private Optional<Row> held(Ticket ticket) {
    return rows.find(key(ticket.request()))
        .filter(row -> row.fence() == ticket.fence() && row.earlier().state() != State.ANSWERED);
  }

  private static boolean isFree(Row row, IdempotentRequest request, Instant now) {
    var earlier = row.earlier();
    return !row.keep().isAfter(now)
        || (earlier.state() == State.RUNNING
            && !earlier.leaseUntil().isAfter(now)
            && earlier.fingerprint().equals(request.fingerprint()));
  }

  private static String key(IdempotentRequest request) {
    return request.scope().account().value() + ":" + request.key();
  }
}
