package io.tallyhost.http.vps;

import io.tallyhost.application.service.ListTemplates;
import io.tallyhost.application.service.PowerService;
import io.tallyhost.application.service.ReinstallService;
import io.tallyhost.application.service.ResetPassword;
import io.tallyhost.application.service.ShowConsole;
import io.tallyhost.application.service.ShowServer;
import io.tallyhost.application.service.SwitchConsole;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.PowerAction;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.Locale;

/** Live operations on a server. */
public final class ServerRoutes implements VpsRoutes {

  /** The use cases behind these routes. */
  public record UseCases(
      ShowServer status,
      PowerService power,
      ShowConsole showConsole,
      SwitchConsole switchConsole,
      ListTemplates templates,
      ReinstallService reinstall,
      ResetPassword resetPassword) {}

  private final UseCases use;

  public ServerRoutes(UseCases useCases) {
    this.use = useCases;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/services/{id}/status", this::status)
        .post("/services/{id}/power", this::power)
        .get("/services/{id}/console", this::console)
        .post("/services/{id}/console", this::switchConsole)
        .get("/services/{id}/templates", this::templates)
        .post("/services/{id}/reinstall", this::reinstall)
        .post("/services/{id}/reset-password", this::resetPassword);
  }

  private Reply status(Request request) {
    return Reply.ok(
        ServerJson.status(use.status().handle(request.principal(), ServiceInput.id(request))));
  }

  private Reply power(Request request) {
    var action =
        VpsInput.word(request.body().optionalText("action"), PowerAction.class)
            .orElseThrow(
                () ->
                    VpsSurface.refusal(
                        400, "Invalid action. Use: start | shutdown | stop | restart"));
    var service =
        use.power()
            .handle(
                request.principal(), new PowerService.Command(ServiceInput.id(request), action));
    return Reply.ok(
        Json.object(
            "ok", true,
            "action", action.name().toLowerCase(Locale.ROOT),
            "serviceId", service.id().value()));
  }

  private Reply console(Request request) {
    var id = ServiceInput.id(request);
    return secret(
        Reply.ok(ServerJson.console(id, use.showConsole().handle(request.principal(), id))));
  }

  private Reply switchConsole(Request request) {
    var id = ServiceInput.id(request);
    var on = isEnable(request.body());
    var unused = use.switchConsole().handle(request.principal(), new SwitchConsole.Command(id, on));
    return Reply.ok(
        Json.object("ok", true, "action", on ? "enable" : "disable", "serviceId", id.value()));
  }

  private static boolean isEnable(JsonBody body) {
    return switch (body.optionalText("action").orElse("")) {
      case "enable" -> true;
      case "disable" -> false;
      default -> throw VpsSurface.refusal(400, "Invalid action. Use: enable | disable");
    };
  }

  private Reply templates(Request request) {
    var templates = use.templates().handle(request.principal(), ServiceInput.id(request));
    return Reply.ok(
        Json.object("templates", templates.stream().map(ServerJson::template).toList()));
  }

  private Reply reinstall(Request request) {
    var id = ServiceInput.id(request);
    var body = request.body();
    var template =
        body.optionalJson("operatingSystemId")
            .filter(text -> text.matches("[1-9][0-9]{0,17}"))
            .map(text -> new OsTemplate.Id(Long.parseLong(text)))
            .orElseThrow(() -> VpsSurface.refusal(400, "operatingSystemId is required"));
    // The password of the new system is mailed by the hypervisor's own notification, if at all.
    var unused =
        use.reinstall()
            .handle(
                request.principal(),
                new ReinstallService.Command(id, template, body.optionalText("hostname")));
    return Reply.ok(Json.object("ok", true, "serviceId", id.value()));
  }

  private Reply resetPassword(Request request) {
    var password = use.resetPassword().handle(request.principal(), ServiceInput.id(request));
    return secret(Reply.ok(Json.object("ok", true, "password", password.value())));
  }

  private static Reply secret(Reply reply) {
    return reply.withHeader("Cache-Control", "no-store");
  }
}
