package io.tallyhost.http.panel.pages;

import io.tallyhost.application.webhook.AddWebhook;
import io.tallyhost.application.webhook.EditWebhook;
import io.tallyhost.application.webhook.ReplayDelivery;
import io.tallyhost.application.webhook.ShowWebhooks;
import io.tallyhost.application.webhook.TryWebhook;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.webhook.Webhook;
import io.tallyhost.domain.webhook.WebhookDelivery;
import io.tallyhost.domain.webhook.WebhookDelivery.Attempt;
import io.tallyhost.domain.webhook.WebhookId;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Block;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Choice;
import io.tallyhost.http.panel.view.Fact;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.List;
import java.util.Optional;

/** /webhooks: addresses that are told of events, and what came of it. */
public final class WebhookPages implements PanelRoutes {

  private static final String PATH = "/webhooks";

  /** What can be done here. */
  public record UseCases(
      AddWebhook add,
      ShowWebhooks show,
      EditWebhook edit,
      TryWebhook tryOut,
      ReplayDelivery replay) {}

  private final Desk desk;
  private final UseCases useCases;

  public WebhookPages(Desk desk, UseCases useCases) {
    this.desk = desk;
    this.useCases = useCases;
  }

  @Override
  public void addTo(Router router) {
    router
        .get(PATH, desk.page(this::list))
        .get(
            PATH + "/new",
            desk.form(Permission.WEBHOOKS_EDIT, visit -> blank(visit, Optional.empty())))
        .post(PATH + "/new", desk.page(this::add))
        .get(PATH + "/{id}", desk.page(visit -> one(visit, Optional.empty())))
        .post(PATH + "/{id}", desk.page(this::save))
        .post(PATH + "/{id}/test", desk.page(this::tryOut))
        .post(PATH + "/{id}/delete", desk.page(this::remove))
        .post(PATH + "/{id}/replay", desk.page(this::replay));
  }

  private Reply list(Visit visit) {
    var words = visit.words();
    var add =
        visit.may(Permission.WEBHOOKS_EDIT)
            ? List.of(Link.main(visit.say("webhook.add"), PATH + "/new"))
            : List.<Link>of();
    return new Listing<Webhook>(
            visit, visit.say("nav.webhooks"), part -> useCases.show().list(visit.principal(), part))
        .column("url", it -> Cell.of(it.address().toString()).linked(path(it.id())))
        .column("events", it -> Cell.of(WebhookForm.events(it)))
        .column("description", it -> Cell.of(it.description().orElse("")).as(Tone.MUTED))
        .column("created", it -> words.cell(it.createdAt()))
        .column("status", it -> state(visit, it))
        .whenEmpty(visit.say("webhook.none"), add.stream().findFirst())
        .reply("webhooks", page -> around(visit, page).links(add));
  }

  private static Page around(Visit visit, Page page) {
    return visit.principal().isOperator()
        ? SettingsTabs.page(visit, "webhooks").with(page.blocks())
        : page;
  }

  private static Cell state(Visit visit, Webhook webhook) {
    return webhook
        .disabledBecause()
        .map(why -> Cell.of(visit.say("webhook.off")).as(Tone.WARN).over(why))
        .orElseGet(() -> Cell.of(visit.say("webhook.on")).as(Tone.GOOD));
  }

  private static Page blank(Visit visit, Optional<Refusal> refusal) {
    return Page.titled(visit.say("webhook.add"))
        .below(Link.to(visit.say("nav.webhooks"), PATH))
        .with(new WebhookForm(visit, refusal).blank(PATH + "/new"));
  }

  private Reply add(Visit visit) {
    return visit.send(
        () -> {
          var added = useCases.add().handle(visit.principal(), WebhookForm.added(visit));
          var secret = List.of(Fact.of(visit.say("field.secret"), added.secret()));
          return visit.show(
              Page.titled(added.webhook().address().toString())
                  .below(Link.to(visit.say("nav.webhooks"), PATH))
                  .with(new Notice(Tone.GOOD, visit.say("webhook.once"), secret))
                  .status(201));
        },
        refusal -> blank(visit, Optional.of(refusal)));
  }

  private Reply one(Visit visit, Optional<Refusal> refusal) {
    return deliveries(visit).reply("deliveries", page -> whole(visit, refusal, page.blocks()));
  }

  private Page whole(Visit visit, Optional<Refusal> refusal, List<Block> deliveries) {
    var webhook = useCases.show().show(visit.principal(), id(visit));
    var page =
        Page.titled(webhook.address().toString())
            .badge(state(visit, webhook))
            .below(Link.to(visit.say("nav.webhooks"), PATH));
    var root = path(webhook.id());
    return visit.may(Permission.WEBHOOKS_EDIT)
        ? page.buttons(
                List.of(
                    Form.button(root + "/test", visit.say("webhook.try"), Tone.STRONG),
                    Form.button(root + "/delete", visit.say("form.delete"), Tone.BAD)))
            .with(new WebhookForm(visit, refusal).filled(root, webhook))
            .with(deliveries)
            .with(replaying(visit, webhook))
        : page.with(deliveries);
  }

  private List<Form> replaying(Visit visit, Webhook webhook) {
    var recent =
        useCases.show().deliveries(visit.principal(), webhook.id(), PageRequest.first()).items();
    var choices = recent.stream().map(it -> choice(visit, it)).toList();
    var delivery = new Fields(visit, Optional.empty()).select("delivery", "", choices);
    return choices.isEmpty()
        ? List.of()
        : List.of(
            Form.of(
                    visit.say("webhook.again"),
                    path(webhook.id()) + "/replay",
                    visit.say("webhook.again"),
                    Section.of(delivery))
                .tone(Tone.PLAIN));
  }

  private static Choice choice(Visit visit, WebhookDelivery delivery) {
    var when = visit.words().moment(delivery.createdAt());
    return Choice.of(delivery.id(), delivery.type() + ", " + when);
  }

  private Listing<WebhookDelivery> deliveries(Visit visit) {
    var words = visit.words();
    var id = id(visit);
    return new Listing<WebhookDelivery>(
            visit,
            visit.say("webhook.deliveries"),
            part -> useCases.show().deliveries(visit.principal(), id, part))
        .column("at", it -> words.cell(it.createdAt()))
        .column("event", it -> Cell.of(it.type()).as(Tone.CODE))
        .figures("attempts", it -> Cell.number(it.attempts()))
        .column("result", it -> Cell.of(it.last().map(Attempt::reason).orElse("")))
        .column("status", it -> States.of(it.state(), words))
        .whenEmpty(visit.say("webhook.deliveries.none"), Optional.empty());
  }

  private Reply save(Visit visit) {
    return visit.send(
        () -> {
          var unused =
              useCases.edit().handle(visit.principal(), WebhookForm.edited(visit, id(visit)));
          return visit.on(path(id(visit)), "saved");
        },
        refusal -> whole(visit, Optional.of(refusal), List.of(deliveries(visit).table())));
  }

  private Reply tryOut(Visit visit) {
    var delivery = useCases.tryOut().handle(visit.principal(), id(visit));
    return visit.on(
        path(id(visit)),
        delivery.state() == WebhookDelivery.State.DELIVERED ? "webhook_heard" : "webhook_deaf");
  }

  private Reply remove(Visit visit) {
    useCases.edit().remove(visit.principal(), id(visit));
    return visit.on(PATH, "deleted");
  }

  private Reply replay(Visit visit) {
    var unused =
        useCases
            .replay()
            .handle(visit.principal(), id(visit), new Blank(visit).required("delivery"));
    return visit.on(path(id(visit)), "replayed");
  }

  private static String path(WebhookId id) {
    return PATH + "/" + id.value();
  }

  private static WebhookId id(Visit visit) {
    return visit.id("Webhook", WebhookId::new);
  }
}
