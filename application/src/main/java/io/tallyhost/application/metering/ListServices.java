package io.tallyhost.application.metering;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.metering.Position;
import io.tallyhost.domain.metering.Positions;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.ServiceQuery;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Optional;

/** Use case: the caller's own services with what their meters show, and the sums beside them. */
public final class ListServices {

  /** Which of them. */
  public record Command(
      Optional<ServiceKind> kind, Optional<ServiceStatus> status, PageRequest page) {}

  /** A page, and how their owner stands. */
  public record Result(Page<ShowMeters.Shown> services, Position position) {}

  private final Positions positions;
  private final ShowMeters showMeters;

  public ListServices(Positions positions, ShowMeters showMeters) {
    this.positions = positions;
    this.showMeters = showMeters;
  }

  public Result handle(Principal principal, Command command) {
    Access.require(principal, Permission.SERVICES_VIEW);
    var account = principal.account();
    var query = ServiceQuery.of(account).narrowed(command.kind(), command.status());
    var portfolio =
        positions
            .portfolio(account, query, command.page())
            .orElseThrow(() -> new NotFound("Reseller"));
    var position = portfolio.position();
    // The tally knows how many there are; nothing is counted for the page.
    var page =
        new Page<>(
            portfolio.services(),
            position.tally().services(command.kind(), command.status()),
            command.page().limit(),
            command.page().offset());
    return new Result(showMeters.figuresOf(page, position), position);
  }
}
