package io.tallyhost.application.ordering;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.service.provisioning.ServerWork;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.service.Provisioning;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.provisioning.TaskId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Use case: make what certainly failed once more, under a new id. The old one goes out of sight.
 */
public final class RetryProvision {

  /** What became of it. */
  public sealed interface Outcome {

    <T> T fold(Function<Retried, T> onRetried, Function<Refused, T> onRefused);

    /** The service in whose place the old one was, as far as it came at once. */
    record Retried(Service service) implements Outcome {
      @Override
      public <T> T fold(Function<Retried, T> onRetried, Function<Refused, T> onRefused) {
        return onRetried.apply(this);
      }
    }

    /** It can't be tried again, said in a sentence. */
    record Refused(String sentence) implements Outcome {
      @Override
      public <T> T fold(Function<Retried, T> onRetried, Function<Refused, T> onRefused) {
        return onRefused.apply(this);
      }
    }
  }

  private static final String STILL_AT_IT = "Service is still being set up — please wait";

  private record Begun(ServiceId service, TaskId task) {}

  private final OrderBooks books;
  private final ServerWork work;
  private final Office office;

  public RetryProvision(OrderBooks books, ServerWork work, Office office) {
    this.books = books;
    this.work = work;
    this.office = office;
  }

  public Outcome handle(Principal principal, ServiceId id) {
    return office
        .unitOfWork()
        .perform(() -> begin(principal, id))
        .fold(this::carryOn, Outcome.Refused::new);
  }

  private Outcome carryOn(Begun begun) {
    work.carryOn(begun.task());
    return new Outcome.Retried(
        books.services().find(begun.service()).orElseThrow(() -> new NotFound("Service")));
  }

  /** Work that began, or why it did not. */
  private record Beginning(Optional<Begun> begun, String sentence) {

    <T> T fold(Function<Begun, T> onBegun, Function<String, T> onRefused) {
      return begun.map(onBegun).orElseGet(() -> onRefused.apply(sentence));
    }

    static Beginning refused(String sentence) {
      return new Beginning(Optional.empty(), sentence);
    }
  }

  private Beginning begin(Principal principal, ServiceId id) {
    // Locked before anything is judged: of many who ask at once, one finds it as it was.
    var service = books.services().lock(id).orElseThrow(() -> replaced(principal, id));
    Access.require(principal, Permission.SERVICES_RETRY, service.owner(), "Service");
    work.requirePossible();
    if (service.status() != ServiceStatus.PENDING) {
      return Beginning.refused("Only pending services can be retried");
    }
    if (service.provisioning().phase() != Provisioning.Phase.FAILED) {
      throw new Conflict(STILL_AT_IT);
    }
    return books
        .orders()
        .placedFor(id)
        .flatMap(order -> books.orders().lock(order.id()))
        .filter(order -> order.status().isPaid())
        .map(order -> again(principal, order, service))
        .orElseGet(() -> Beginning.refused("Cannot retry — missing order information"));
  }

  /** Somebody was quicker: as long as that runs he is told so, and then there is nothing here. */
  private RuntimeException replaced(Principal principal, ServiceId id) {
    return books
        .services()
        .replacementOf(id)
        .filter(it -> principal.sees(it.owner()))
        .filter(it -> it.status() == ServiceStatus.PENDING)
        .<RuntimeException>map(it -> new Conflict(STILL_AT_IT))
        .orElseGet(() -> new NotFound("Service"));
  }

  private Beginning again(Principal principal, Order order, Service failed) {
    var undertaken = new Undertaking(books, office).again(order, failed);
    var task = undertaken.task().orElseThrow();
    books.orders().update(undertaken.order());
    books.tasks().add(task);
    office
        .recorder()
        .changed(
            principal,
            order.owner(),
            "services.retry",
            failed.id().value(),
            Map.of(),
            Map.of("service_id", task.service().value()));
    return new Beginning(Optional.of(new Begun(task.service(), task.id())), "");
  }
}
