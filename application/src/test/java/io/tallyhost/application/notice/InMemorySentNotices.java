package io.tallyhost.application.notice;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.notice.SentNotices;
import java.time.Instant;

/** {@link SentNotices} in memory. */
public final class InMemorySentNotices implements SentNotices {

  private record Row(String key, Instant begunAt, boolean isSent) {}

  private final InMemoryTable<String, Row> rows;

  public InMemorySentNotices(InMemoryUnitOfWork unitOfWork) {
    this.rows = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public Turn begin(Slip slip, Instant now, Instant stale) {
    var row = rows.find(key(slip));
    if (row.filter(Row::isSent).isPresent()) {
      return Turn.SENT;
    }
    if (row.filter(it -> !it.begunAt().isBefore(stale)).isPresent()) {
      return Turn.BUSY;
    }
    rows.put(key(slip), new Row(key(slip), now, false));
    return Turn.YOURS;
  }

  @Override
  public void sent(Slip slip, Instant now) {
    rows.put(key(slip), new Row(key(slip), now, true));
  }

  @Override
  public void failed(Slip slip) {
    if (rows.find(key(slip)).filter(it -> !it.isSent()).isPresent()) {
      rows.remove(key(slip));
    }
  }

  @Override
  public int forgetBefore(Instant before) {
    var gone = rows.where(row -> row.begunAt().isBefore(before));
    gone.forEach(row -> rows.remove(row.key()));
    return gone.size();
  }

  private static String key(Slip slip) {
    return slip.event() + " " + slip.channel();
  }
}
