package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.identity.Gatekeeper;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.Holdings;
import java.util.Map;
import java.util.function.Function;

/** Use case: takes a customer out of use who has no services left. */
public final class DeleteCustomer {

  private final Gatekeeper gatekeeper;
  private final CustomerBook book;
  private final Holdings holdings;
  private final Office office;

  public DeleteCustomer(
      CustomerBook book, Holdings holdings, Gatekeeper gatekeeper, Office office) {
    this.book = book;
    this.holdings = holdings;
    this.gatekeeper = gatekeeper;
    this.office = office;
  }

  /** What became of it. */
  public sealed interface Outcome {

    <T> T fold(Function<Deleted, T> onDeleted, Function<HasServices, T> onHasServices);
  }

  /** It is gone. */
  public record Deleted(AccountId customer) implements Outcome {
    @Override
    public <T> T fold(Function<Deleted, T> onDeleted, Function<HasServices, T> onHasServices) {
      return onDeleted.apply(this);
    }
  }

  /** It stays: so many services are still there. */
  public record HasServices(long services) implements Outcome {
    @Override
    public <T> T fold(Function<Deleted, T> onDeleted, Function<HasServices, T> onHasServices) {
      return onHasServices.apply(this);
    }
  }

  public Outcome handle(Principal principal, AccountId id) {
    return office.unitOfWork().perform(() -> delete(principal, id));
  }

  private Outcome delete(Principal principal, AccountId id) {
    var found = book.locked(principal, Permission.CUSTOMERS_DELETE, id);
    var services = holdings.liveServicesOfCustomer(id);
    if (services > 0) {
      return new HasServices(services);
    }
    var ended = gatekeeper.putOut(found.account().deleted());
    office
        .recorder()
        .changed(
            principal,
            found.customer().seller(),
            "customers.delete",
            id.value(),
            Map.of("status", found.account().status().name()),
            Map.of("status", "DELETED", "sessions_ended", String.valueOf(ended)));
    return new Deleted(id);
  }
}
