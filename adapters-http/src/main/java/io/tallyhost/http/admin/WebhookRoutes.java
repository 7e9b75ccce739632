package io.tallyhost.http.admin;

import io.tallyhost.application.webhook.AddWebhook;
import io.tallyhost.application.webhook.EditWebhook;
import io.tallyhost.application.webhook.ReplayDelivery;
import io.tallyhost.application.webhook.ShowWebhooks;
import io.tallyhost.application.webhook.TryWebhook;
import io.tallyhost.domain.webhook.Webhook;
import io.tallyhost.domain.webhook.WebhookAddress;
import io.tallyhost.domain.webhook.WebhookDelivery;
import io.tallyhost.domain.webhook.WebhookDelivery.Attempt;
import io.tallyhost.domain.webhook.WebhookId;
import io.tallyhost.domain.webhook.WebhookTopics;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** /api/admin/webhooks: addresses that are told of events, and what was sent to them. */
public final class WebhookRoutes implements AdminRoutes {

  /** What can be done here. */
  public record UseCases(
      AddWebhook add,
      ShowWebhooks show,
      EditWebhook edit,
      TryWebhook tryOut,
      ReplayDelivery replay) {}

  private static final WebhookTopics ALL = topics(List.of("*"));

  private final UseCases useCases;

  public WebhookRoutes(UseCases useCases) {
    this.useCases = useCases;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/webhooks", this::list)
        .post("/webhooks", this::add)
        .get("/webhooks/{id}", this::show)
        .patch("/webhooks/{id}", this::edit)
        .delete("/webhooks/{id}", this::remove)
        .post("/webhooks/{id}/test", this::tryOut)
        .get("/webhooks/{id}/deliveries", this::deliveries)
        .post("/webhooks/{id}/deliveries/{delivery_id}/replay", this::replay);
  }

  private Reply list(Request request) {
    var page = useCases.show().list(request.principal(), request.page());
    return AdminSurface.list(page, WebhookRoutes::json);
  }

  private Reply add(Request request) {
    var body = request.body();
    var command =
        new AddWebhook.Command(
            WebhookAddress.parse(body.text("url")),
            body.optionalTexts("events").map(WebhookRoutes::topics).orElse(ALL),
            body.optionalText("description"));
    var added = useCases.add().handle(request.principal(), command);
    return Reply.created(
        Json.object("ok", true, "webhook", json(added.webhook()), "secret", added.secret()));
  }

  private Reply show(Request request) {
    return AdminSurface.one(
        "webhook", json(useCases.show().show(request.principal(), id(request))));
  }

  private Reply edit(Request request) {
    var edited = useCases.edit().handle(request.principal(), command(id(request), request.body()));
    return AdminSurface.one("webhook", json(edited));
  }

  private Reply remove(Request request) {
    useCases.edit().remove(request.principal(), id(request));
    return Reply.ok(Json.object("ok", true, "id", id(request).value()));
  }

  private Reply tryOut(Request request) {
    return AdminSurface.one(
        "delivery", json(useCases.tryOut().handle(request.principal(), id(request))));
  }

  private Reply deliveries(Request request) {
    return AdminSurface.list(
        useCases.show().deliveries(request.principal(), id(request), request.page()),
        WebhookRoutes::json);
  }

  private Reply replay(Request request) {
    var again =
        useCases.replay().handle(request.principal(), id(request), request.path("delivery_id"));
    return AdminSurface.one("delivery", json(again));
  }

  private static EditWebhook.Command command(WebhookId id, JsonBody body) {
    var description =
        body.isNull("description") ? Optional.of("") : body.optionalText("description");
    return new EditWebhook.Command(
        id,
        body.optionalText("url").map(WebhookAddress::parse),
        body.optionalTexts("events").map(WebhookRoutes::topics),
        description,
        body.optionalFlag("enabled"));
  }

  private static WebhookTopics topics(List<String> names) {
    return new WebhookTopics(new HashSet<>(names));
  }

  private static WebhookId id(Request request) {
    return AdminSurface.id("Webhook", request.path("id"), WebhookId::new);
  }

  private static Map<String, @Nullable Object> json(Webhook webhook) {
    return Json.object(
        "id", webhook.id().value(),
        "account_id", webhook.owner().account().value(),
        "url", webhook.address().toString(),
        "events", webhook.topics().names().stream().sorted().toList(),
        "description", webhook.description(),
        "enabled", webhook.isEnabled(),
        "disabled_because", webhook.disabledBecause(),
        "created_at", webhook.createdAt());
  }

  private static Map<String, @Nullable Object> json(WebhookDelivery delivery) {
    var isWaiting = delivery.state() == WebhookDelivery.State.WAITING;
    return Json.object(
        "id", delivery.id(),
        "type", delivery.type(),
        "status", AdminSurface.lower(delivery.state()),
        "attempts", delivery.attempts(),
        "created_at", delivery.createdAt(),
        "next_attempt_at", isWaiting ? Optional.of(delivery.dueAt()) : Optional.empty(),
        "last_attempt_at", delivery.last().map(Attempt::at),
        "last_status", delivery.last().map(Attempt::status).filter(status -> status > 0),
        "last_result", delivery.last().map(Attempt::reason),
        "payload", delivery.payload());
  }
}
