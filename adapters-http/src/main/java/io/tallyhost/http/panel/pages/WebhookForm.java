package io.tallyhost.http.panel.pages;

import io.tallyhost.application.webhook.AddWebhook;
import io.tallyhost.application.webhook.EditWebhook;
import io.tallyhost.domain.webhook.Webhook;
import io.tallyhost.domain.webhook.WebhookAddress;
import io.tallyhost.domain.webhook.WebhookId;
import io.tallyhost.domain.webhook.WebhookTopics;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be said about a webhook. */
final class WebhookForm {

  private static final String ALL = "*";

  private final Visit visit;
  private final Fields fields;

  WebhookForm(Visit visit, Optional<Refusal> refusal) {
    this.visit = visit;
    this.fields = new Fields(visit, refusal);
  }

  Form blank(String path) {
    return form(
        path,
        fields.of("url", Kind.TEXT, "").required(),
        events(List.of(ALL)),
        fields.text("description"));
  }

  Form filled(String path, Webhook webhook) {
    return form(
        path,
        fields.of("url", Kind.TEXT, webhook.address().toString()).required(),
        events(webhook.topics().names().stream().sorted().toList()),
        fields.text("description", webhook.description().orElse("")),
        fields.check("enabled_webhook", webhook.isEnabled()));
  }

  private Field events(List<String> chosen) {
    return fields.of("events", Kind.TEXT, String.join(", ", chosen)).required();
  }

  private Form form(String path, Field... all) {
    return Form.of("", path, visit.say("form.save"), Section.of(all)).error(fields.general(all));
  }

  static String events(Webhook webhook) {
    return webhook.topics().names().stream().sorted().collect(Collectors.joining(", "));
  }

  static AddWebhook.Command added(Visit visit) {
    var form = new Blank(visit);
    return new AddWebhook.Command(
        WebhookAddress.parse(form.required("url")), topics(form), form.text("description"));
  }

  static EditWebhook.Command edited(Visit visit, WebhookId id) {
    var form = new Blank(visit);
    return new EditWebhook.Command(
        id,
        Optional.of(WebhookAddress.parse(form.required("url"))),
        Optional.of(topics(form)),
        Optional.of(form.text("description").orElse("")),
        Optional.of(form.isChecked("enabled_webhook")));
  }

  private static WebhookTopics topics(Blank form) {
    return new WebhookTopics(new HashSet<>(form.listed("events")));
  }
}
