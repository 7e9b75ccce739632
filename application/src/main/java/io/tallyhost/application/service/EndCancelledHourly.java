package io.tallyhost.application.service;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Use case of a job: what is metered and was cancelled ends when its running hour does. */
public final class EndCancelledHourly {

  private static final int AT_ONCE = 100;

  private final ServiceBooks books;
  private final Office office;

  public EndCancelledHourly(ServiceBooks books, Office office) {
    this.books = books;
    this.office = office;
  }

  /** How many there were. */
  public int handle() {
    var hour = office.now().truncatedTo(ChronoUnit.HOURS);
    var over = books.services().cancelledHourlyBefore(hour, AT_ONCE);
    over.forEach(service -> office.unitOfWork().run(() -> end(service.id())));
    return over.size();
  }

  private void end(ServiceId id) {
    books
        .services()
        .lock(id)
        .filter(service -> service.isLive() && service.isCancelled())
        .ifPresent(this::end);
  }

  private void end(Service service) {
    var ended = new ServiceEnd(books, office).end(service);
    office
        .recorder()
        .changedByItself(
            service.owner(),
            "services.end_cancelled",
            service.id().value(),
            Map.of("status", ended.service().status().name()));
  }
}
