package io.tallyhost.http.panel.pages;

import io.tallyhost.application.identity.ListPermissionGroups;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.reseller.WanCheck;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Choice;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form to change a reseller, filled with what is so now. */
final class ResellerEditForm {

  private final ListPermissionGroups groups;

  ResellerEditForm(ListPermissionGroups groups) {
    this.groups = groups;
  }

  Form form(Visit visit, ResellerListing listing, Optional<Refusal> refusal) {
    var fields = new Fields(visit, refusal);
    var root = ResellerFrame.path(listing.account().id());
    var sections = new ArrayList<Section>();
    sections.add(account(visit, fields, listing));
    sections.add(company(visit, fields, listing));
    if (visit.principal().isOperator()) {
      sections.add(wallet(visit, fields, listing));
    }
    sections.add(scope(visit, fields, listing));
    return Form.of("", root + "/edit", visit.say("form.save"), sections.toArray(Section[]::new))
        .error(fields.general(sections))
        .cancel(Link.to(visit.say("form.cancel"), root));
  }

  private static Section account(Visit visit, Fields fields, ResellerListing listing) {
    var account = listing.account();
    var contact = account.contact();
    return new Section(
        visit.say("section.account"),
        "",
        List.of(
            fields.text("username", account.username().value()).required(),
            fields.of("email", Kind.EMAIL, contact.email().value()).required(),
            fields.of("phone", Kind.TEL, contact.phone().orElse("")),
            fields.text("full_name", contact.fullName().orElse("")),
            fields
                .of("password", Kind.PASSWORD, "")
                .autocomplete("new-password")
                .hint(visit.say("hint.password_kept")),
            fields.check("force_password_change", account.mustChangePassword())));
  }

  private static Section company(Visit visit, Fields fields, ResellerListing listing) {
    var company = listing.reseller().company();
    var tax = listing.reseller().tax();
    return new Section(
        visit.say("section.company"),
        visit.say("section.company.hint"),
        List.of(
            fields.text("display_name", company.displayName().orElse("")),
            fields.text("company_name", company.companyName().orElse("")),
            fields.select(
                "country",
                tax.country().map(it -> it.code()).orElse(""),
                Choices.orNone(visit.say("choice.unknown"), Choices.countries(visit.words()))),
            fields.text("vat_id", tax.vatId().map(it -> it.value()).orElse("")),
            fields.of("address", Kind.TEXTAREA, company.address().orElse(""))));
  }

  private static Section wallet(Visit visit, Fields fields, ResellerListing listing) {
    var billing = listing.reseller().billing();
    var limit = listing.wallet().creditLimit().amount();
    return new Section(
        visit.say("section.wallet"),
        "",
        List.of(
            fields.of("credit_limit", Kind.MONEY, visit.words().input(limit)),
            fields.select(
                "billing_mode",
                billing.mode().name(),
                Choices.words(visit.words(), BillingMode.values())),
            fields.of("vps_limit", Kind.WHOLE, billing.vpsLimit().map(String::valueOf).orElse("")),
            fields.check("auto_charge", billing.autoCharge())));
  }

  private Section scope(Visit visit, Fields fields, ResellerListing listing) {
    var account = listing.account();
    var profile = listing.reseller().details().profile();
    var all = new ArrayList<Field>();
    all.add(
        fields.select(
            "permission_group_id",
            account.group().map(it -> it.value()).orElse(""),
            Choices.orNone(visit.say("choice.no_group"), groups(visit))));
    all.add(fields.text("allowed_ips", account.allowedAddresses().toString()));
    all.add(
        fields.select(
            "wan_check",
            profile.wanCheck().name(),
            Choices.words(visit.words(), WanCheck.values())));
    all.add(
        fields.text(
            "network_scope",
            profile.networks().names().map(it -> String.join(", ", it)).orElse("")));
    return new Section(visit.say("section.scope_and_network"), "", all);
  }

  private List<Choice> groups(Visit visit) {
    return visit.may(Permission.PERMISSIONS_VIEW)
        ? groups.handle(visit.principal()).stream()
            .map(group -> Choice.of(group.id().value(), group.name()))
            .toList()
        : List.of();
  }
}
