package io.tallyhost.http.panel.pages;

import io.tallyhost.application.invoicing.ChangeBillingSettings;
import io.tallyhost.application.invoicing.ShowBillingSettings;
import io.tallyhost.application.metering.ChangeMeterPolicy;
import io.tallyhost.application.metering.ShowMeterPolicy;
import io.tallyhost.domain.invoicing.BillingSettings;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.List;
import java.util.Optional;

/** /settings: how the operator bills, and where the other settings are. */
public final class SettingsPages implements PanelRoutes {

  /** What can be done here. */
  public record UseCases(
      ShowBillingSettings show,
      ChangeBillingSettings change,
      ShowMeterPolicy showMeters,
      ChangeMeterPolicy changeMeters) {}

  private final Desk desk;
  private final UseCases useCases;

  public SettingsPages(Desk desk, UseCases useCases) {
    this.desk = desk;
    this.useCases = useCases;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/settings", desk.page(visit -> visit.show(page(visit, Optional.empty()))))
        .post("/settings", desk.page(this::save));
  }

  private Page page(Visit visit, Optional<Refusal> refusal) {
    var settings = useCases.show().handle(visit.principal());
    var fields = new Fields(visit, refusal);
    var sections =
        List.of(
            company(visit, fields, settings),
            invoices(visit, fields, settings),
            hours(visit, fields));
    return SettingsTabs.page(visit, "settings")
        .with(
            Form.of("", "/settings", visit.say("form.save"), sections.toArray(Section[]::new))
                .error(fields.general(sections)));
  }

  private static Section company(Visit visit, Fields fields, BillingSettings settings) {
    var company = settings.company();
    var party = company.party();
    return new Section(
        visit.say("section.company"),
        visit.say("settings.company.hint"),
        List.of(
            fields.text("name", party.name()).required(),
            fields.select(
                "country",
                party.tax().country().map(it -> it.code()).orElse(""),
                Choices.orNone(visit.say("choice.unknown"), Choices.countries(visit.words()))),
            fields.text("vat_id", party.tax().vatId().map(it -> it.value()).orElse("")),
            fields.text("tax_number", company.taxNumber().orElse("")),
            fields.of("email", Kind.EMAIL, party.email().orElse("")),
            fields.of("phone", Kind.TEL, company.phone().orElse("")),
            fields.text("iban", company.bankAccount().map(it -> it.ibanInGroups()).orElse("")),
            fields.text("bic", company.bankAccount().flatMap(it -> it.bic()).orElse("")),
            fields.of("address", Kind.TEXTAREA, String.join("\n", party.address().lines()))));
  }

  private static Section invoices(Visit visit, Fields fields, BillingSettings settings) {
    var plan = settings.dunning();
    return new Section(
        visit.say("section.invoices"),
        visit.say("settings.invoices.hint"),
        List.of(
            fields.of("due_days", Kind.WHOLE, Integer.toString(plan.dueDays())),
            fields.of("reminder_days", Kind.WHOLE, Integer.toString(plan.reminderAfter())),
            fields.of(
                "second_reminder_days", Kind.WHOLE, Integer.toString(plan.secondReminderAfter())),
            fields.of("suspend_days", Kind.WHOLE, Integer.toString(plan.suspensionAfter())),
            fields.check("reseller_is_issuer", settings.resellerIsIssuer())));
  }

  private Section hours(Visit visit, Fields fields) {
    var policy = useCases.showMeters().handle(visit.principal());
    return new Section(
        visit.say("section.hours"),
        visit.say("section.hours.hint"),
        List.of(fields.check("hourly_monthly_cap", policy.capsMonthly())));
  }

  private Reply save(Visit visit) {
    return visit.send(
        () -> {
          var wanted = SettingsReading.of(new Blank(visit));
          var unused = useCases.change().handle(visit.principal(), was -> wanted);
          var capped = new Blank(visit).isChecked("hourly_monthly_cap");
          var unusedPolicy = useCases.changeMeters().handle(visit.principal(), capped);
          return visit.on("/settings", "saved");
        },
        refusal -> page(visit, Optional.of(refusal)));
  }
}
