package io.tallyhost.http.vps;

import io.tallyhost.application.ordering.CancelService;
import io.tallyhost.application.ordering.PreviewUpgrade;
import io.tallyhost.application.ordering.RetryProvision;
import io.tallyhost.application.ordering.UpgradeService;
import io.tallyhost.application.service.RenameService;
import io.tallyhost.application.service.ResumeService;
import io.tallyhost.application.service.SuspendService;
import io.tallyhost.application.service.TerminateService;
import io.tallyhost.application.service.UnsuspendService;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.SuspensionReason;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;

/** What happens to a service between its order and its end. */
public final class LifecycleRoutes implements VpsRoutes {

  /** The use cases behind these routes. */
  public record UseCases(
      RenameService rename,
      CancelService cancel,
      ResumeService resume,
      SuspendService suspend,
      UnsuspendService unsuspend,
      RetryProvision retry,
      UpgradeService upgrade,
      PreviewUpgrade previewUpgrade,
      TerminateService terminate) {}

  private final UseCases use;

  public LifecycleRoutes(UseCases useCases) {
    this.use = useCases;
  }

  @Override
  public void addTo(Router router) {
    router
        .patch("/services/{id}", this::rename)
        .post("/services/{id}/cancel", this::cancel)
        .post("/services/{id}/resume", this::resume)
        .post("/services/{id}/suspend", this::suspend)
        .post("/services/{id}/unsuspend", this::unsuspend)
        .post("/services/{id}/retry-provision", this::retry)
        .post("/services/{id}/upgrade", this::upgrade)
        .post("/services/{id}/terminate", this::terminate);
  }

  private Reply rename(Request request) {
    var command =
        new RenameService.Command(ServiceInput.id(request), ServiceInput.label(request.body()));
    var service = use.rename().handle(request.principal(), command);
    return Reply.ok(
        Json.object(
            "service",
            Json.object(
                "id", service.id().value(),
                "label", service.label(),
                "kind", service.kind().name(),
                "status", service.status().name())));
  }

  private Reply cancel(Request request) {
    return use.cancel()
        .handle(request.principal(), ServiceInput.id(request))
        .map(LifecycleRoutes::cancelled)
        .orElseThrow(() -> VpsSurface.refusal(400, "Service is already terminated"));
  }

  private static Reply cancelled(Service service) {
    return Reply.ok(
        Json.object(
            "service",
            Json.object(
                "id", service.id().value(),
                "label", service.label(),
                "status", service.status().name(),
                "subscriptionCancelledAt", service.billing().cancelledAt())));
  }

  private Reply resume(Request request) {
    return use.resume()
        .handle(request.principal(), ServiceInput.id(request))
        .map(resumed -> Reply.ok(Json.object("ok", true)))
        .orElseThrow(() -> VpsSurface.refusal(400, "Service is not cancelled"));
  }

  private Reply suspend(Request request) {
    return ok(use.suspend().handle(request.principal(), ServiceInput.id(request)).id());
  }

  private Reply unsuspend(Request request) {
    return use.unsuspend()
        .handle(request.principal(), ServiceInput.id(request))
        .fold(lifted -> ok(lifted.service().id()), held -> held(held.by()));
  }

  private static Reply held(SuspensionReason by) {
    return by == SuspensionReason.BILLING
        ? Reply.json(
            402,
            Json.object("error", "Service is suspended for unpaid usage. Top up your balance."))
        : Reply.json(409, Json.object("error", "Service was suspended by the operator"));
  }

  private Reply retry(Request request) {
    return use.retry()
        .handle(request.principal(), ServiceInput.id(request))
        .fold(
            retried ->
                Reply.ok(
                    Json.object(
                        "ok", true,
                        "serviceId", retried.service().id().value(),
                        "status", retried.service().status().name())),
            refused -> Reply.json(400, Json.object("error", refused.sentence())));
  }

  private Reply upgrade(Request request) {
    var command = ServiceInput.upgrade(request);
    try {
      return request.query().flag("dryRun").orElse(false)
          ? preview(request.principal(), command)
          : grow(request.principal(), command);
    } catch (InvalidValue e) {
      var sentence =
          e.field().equals("extraIpv4") ? "Extra IP order failed" : "Upgrade not available";
      return VpsSurface.refused(sentence, e);
    }
  }

  private Reply preview(Principal principal, UpgradeService.Command command) {
    return use.previewUpgrade()
        .handle(principal, command)
        .map(preview -> Reply.ok(UpgradeJson.of(preview)))
        .orElseThrow(() -> VpsSurface.refusal(400, "Upgrade not available"));
  }

  private Reply grow(Principal principal, UpgradeService.Command command) {
    return use.upgrade()
        .handle(principal, command)
        .fold(
            LifecycleRoutes::upgraded,
            refused -> Reply.json(400, Json.object("error", refused.sentence())));
  }

  private static Reply upgraded(UpgradeService.Outcome.Upgraded upgraded) {
    var json = Json.object("ok", true);
    upgraded.size().ifPresent(order -> json.put("upgradeOrderId", order.value()));
    upgraded.addresses().ifPresent(order -> json.put("extraIpOrderId", order.value()));
    return Reply.ok(json);
  }

  private Reply terminate(Request request) {
    return ok(use.terminate().handle(request.principal(), ServiceInput.id(request)).id());
  }

  private static Reply ok(ServiceId service) {
    return Reply.ok(Json.object("ok", true, "serviceId", service.value()));
  }
}
