package io.tallyhost.application.service.provisioning;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.service.UsageMeter;
import io.tallyhost.domain.service.Provisioning;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.service.provisioning.ServerStep;
import io.tallyhost.domain.service.provisioning.ServerTask;
import io.tallyhost.domain.service.provisioning.ServerTask.Purpose;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a step means for our books, written in the unit of work that notes the step. */
public final class Effects {

  private final Services services;
  private final UsageMeter meter;
  private final Fulfilment fulfilment;
  private final Office office;

  public Effects(Services services, UsageMeter meter, Fulfilment fulfilment, Office office) {
    this.services = services;
    this.meter = meter;
    this.fulfilment = fulfilment;
    this.office = office;
  }

  void of(ServerTask before, ServerTask after) {
    if (after.purpose() == Purpose.MAKE) {
      ofMaking(before, after);
    } else if (after.purpose() == Purpose.RESIZE) {
      ofResizing(after);
    } else if (after.purpose() == Purpose.ALIGN && after.step() == ServerStep.DONE) {
      startIfActive(after);
    }
    if (after.step() == ServerStep.PARKED) {
      raiseAlarm(after);
    }
  }

  private void ofMaking(ServerTask before, ServerTask after) {
    switch (after.step()) {
      case CREATE -> working(before, after);
      case CREATING, PARKED -> doubtIfAny(after);
      case BUILD -> bindIfNew(before, after);
      case DONE -> activate(after);
      case FAILED -> notMade(after);
      default -> {
        // Nothing that our books would show.
      }
    }
  }

  private void ofResizing(ServerTask after) {
    if (after.step() == ServerStep.DONE) {
      fulfilment.done(after);
    } else if (after.step() == ServerStep.FAILED) {
      fulfilment.failed(after);
    }
  }

  private void working(ServerTask before, ServerTask task) {
    if (before.step() == ServerStep.FIND_USER) {
      fulfilment.begun(task);
    } else if (require(task).provisioning().hasIssue()) {
      var unused = change(task, it -> it.change().provisioning(Provisioning.WORKING));
    }
  }

  private void doubtIfAny(ServerTask task) {
    if (task.progress().problem().isPresent()) {
      var doubt = Provisioning.unknown(task.problem());
      var unused = change(task, it -> it.change().provisioning(doubt));
    }
  }

  private void bindIfNew(ServerTask before, ServerTask after) {
    if (before.step() != ServerStep.BUILD) {
      var unused =
          change(
              after,
              it ->
                  it.change()
                      .bound(after.server().toString())
                      .change()
                      .provisioning(Provisioning.WORKING));
    }
  }

  /** S10: it is there, and from now on its time counts. */
  private void activate(ServerTask task) {
    var service = change(task, it -> it.change().activated());
    if (service.billing().isHourly()) {
      meter.started(service, office.now());
    }
    fulfilment.done(task);
    tell(service, "services.activate", "service.active");
  }

  private void notMade(ServerTask task) {
    var failed = Provisioning.failed(task.problem());
    var service = change(task, it -> it.change().unbound().change().provisioning(failed));
    fulfilment.failed(task);
    tell(service, "services.fail", "service.provisioning_failed");
  }

  private void startIfActive(ServerTask task) {
    services
        .lock(task.service())
        .filter(it -> it.status() == ServiceStatus.ACTIVE && it.billing().isHourly())
        .ifPresent(it -> meter.started(it, office.now()));
  }

  private void raiseAlarm(ServerTask task) {
    var facts =
        Map.of(
            "service_id", task.service().value(),
            "task_id", task.id().value(),
            "problem", task.problem());
    office.recorder().changedByItself(task.owner(), "tasks.park", task.id().value(), facts);
    office.recorder().happened("service.parked", task.owner(), facts);
  }

  private void tell(Service service, String action, String event) {
    var facts = Map.of("service_id", service.id().value(), "label", service.label());
    office.recorder().changedByItself(service.owner(), action, service.id().value(), facts);
    office.recorder().happened(event, service.owner(), facts);
  }

  private Service change(ServerTask task, UnaryOperator<Service> change) {
    var unused = services.lock(task.service());
    var changed = change.apply(require(task));
    services.update(changed);
    return changed;
  }

  private Service require(ServerTask task) {
    return services
        .find(task.service())
        .orElseThrow(() -> new IllegalStateException("No service for " + task.id()));
  }
}
