package io.tallyhost.http.panel.pages;

import io.tallyhost.application.identity.ListPermissionGroups;
import io.tallyhost.application.reseller.NameAccounts;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.reseller.WanCheck;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Choice;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form for a new reseller, in its five sections. */
final class ResellerForm {

  private final ListPermissionGroups groups;
  private final NameAccounts names;

  ResellerForm(ListPermissionGroups groups, NameAccounts names) {
    this.groups = groups;
    this.names = names;
  }

  Page page(Visit visit, Optional<Refusal> refusal) {
    var fields = new Fields(visit, refusal);
    var isOperator = visit.principal().isOperator();
    var sections = new ArrayList<Section>();
    sections.add(account(visit, fields));
    sections.add(company(visit, fields));
    if (isOperator) {
      sections.add(wallet(visit, fields));
    }
    sections.add(scope(visit, fields));
    sections.add(network(visit, fields));
    var form =
        Form.of(
                "",
                "/resellers/new",
                visit.say("reseller.create"),
                sections.toArray(Section[]::new))
            .error(fields.general(sections))
            .cancel(Link.to(visit.say("form.cancel"), "/resellers"));
    return Page.titled(visit.say(isOperator ? "reseller.add" : "reseller.add_sub"))
        .below(Link.to(visit.say(isOperator ? "nav.resellers" : "nav.sub_resellers"), "/resellers"))
        .with(form);
  }

  private static Section account(Visit visit, Fields fields) {
    return new Section(
        visit.say("section.account"),
        visit.say("section.account.hint"),
        List.of(
            fields.text("username").required(),
            fields
                .of("password", Kind.PASSWORD, "")
                .autocomplete("new-password")
                .hint(visit.say("hint.password_generated")),
            fields.of("email", Kind.EMAIL, "").required(),
            fields.of("phone", Kind.TEL, ""),
            fields.text("full_name"),
            fields.check("force_password_change", true)));
  }

  private static Section company(Visit visit, Fields fields) {
    return new Section(
        visit.say("section.company"),
        visit.say("section.company.hint"),
        List.of(
            fields.text("display_name"),
            fields.text("company_name"),
            fields.select(
                "country",
                "",
                Choices.orNone(visit.say("choice.unknown"), Choices.countries(visit.words()))),
            fields.text("vat_id"),
            fields.of("address", Kind.TEXTAREA, "")));
  }

  private static Section wallet(Visit visit, Fields fields) {
    return new Section(
        visit.say("section.wallet"),
        visit.say("section.wallet.hint"),
        List.of(
            fields.select(
                "currency",
                "",
                Choices.orNone(visit.say("choice.parents_currency"), Choices.currencies())),
            fields.of("balance", Kind.MONEY, "0"),
            fields.of("credit_limit", Kind.MONEY, "0"),
            fields.select(
                "billing_mode",
                BillingMode.PREPAID.name(),
                Choices.words(visit.words(), BillingMode.values())),
            fields.of("vps_limit", Kind.WHOLE, "")));
  }

  private Section scope(Visit visit, Fields fields) {
    var all = new ArrayList<Field>();
    if (visit.principal().isOperator()) {
      all.add(
          fields.select(
              "parent_id",
              "",
              Choices.orNone(
                  visit.say("choice.no_parent"),
                  Choices.resellers(visit, names, AccountKind.RESELLER))));
    }
    all.add(
        fields.select(
            "permission_group_id",
            "",
            Choices.orNone(visit.say("choice.no_group"), groups(visit))));
    return new Section(visit.say("section.scope"), visit.say("section.scope.hint"), all);
  }

  private static Section network(Visit visit, Fields fields) {
    return new Section(
        visit.say("section.network"),
        visit.say("section.network.hint"),
        List.of(
            fields.text("allowed_ips"),
            fields.select(
                "wan_check",
                WanCheck.INHERIT.name(),
                Choices.words(visit.words(), WanCheck.values())),
            fields.text("network_scope")));
  }

  private List<Choice> groups(Visit visit) {
    return visit.may(Permission.PERMISSIONS_VIEW)
        ? groups.handle(visit.principal()).stream()
            .map(group -> Choice.of(group.id().value(), group.name()))
            .toList()
        : List.of();
  }
}
