package io.tallyhost.http.panel.pages;

import io.tallyhost.application.identity.EditPermissionGroups;
import io.tallyhost.application.identity.ListPermissionGroups;
import io.tallyhost.application.shared.Access;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.PermissionGroup;
import io.tallyhost.domain.identity.PermissionGroupId;
import io.tallyhost.domain.identity.Rights;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Choice;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** /settings/permissions: what those in a group may do. */
public final class PermissionPages implements PanelRoutes {

  private static final String ROOT = "/settings/permissions";

  private final Desk desk;
  private final ListPermissionGroups list;
  private final EditPermissionGroups edit;

  public PermissionPages(Desk desk, ListPermissionGroups list, EditPermissionGroups edit) {
    this.desk = desk;
    this.list = list;
    this.edit = edit;
  }

  @Override
  public void addTo(Router router) {
    router
        .get(ROOT, desk.page(this::groups))
        .get(
            ROOT + "/new",
            desk.operatorForm(Permission.PERMISSIONS_EDIT, visit -> fresh(visit, Optional.empty())))
        .post(ROOT + "/new", desk.page(this::create))
        .get(ROOT + "/{id}", desk.page(visit -> visit.show(page(visit, Optional.empty()))))
        .post(ROOT + "/{id}", desk.page(this::save))
        .post(ROOT + "/{id}/delete", desk.page(this::remove));
  }

  // Resellers see groups too, but choose among them elsewhere.
  private Reply groups(Visit visit) {
    Access.requireOperator(visit.principal(), Permission.PERMISSIONS_VIEW);
    return new Listing<PermissionGroup>(
            visit,
            visit.say("tab.permissions"),
            part -> io.tallyhost.domain.shared.Page.of(list.handle(visit.principal()), part))
        .column("name", it -> Cell.of(it.name()).linked(ROOT + "/" + it.id().value()))
        .figures("permissions", it -> Cell.number(it.rights().permissions().size()))
        .column(
            "available_to_sub_resellers",
            it -> States.yesOrNo(it.availableToSubResellers(), visit.words()))
        .reply(
            "permission-groups",
            shown ->
                SettingsTabs.page(visit, "permissions")
                    .links(List.of(Link.main(visit.say("permissions.add"), ROOT + "/new")))
                    .with(shown.blocks()));
  }

  private Page fresh(Visit visit, Optional<Refusal> refusal) {
    return SettingsTabs.page(visit, "permissions")
        .with(form(visit, ROOT + "/new", Optional.empty(), refusal));
  }

  private Page page(Visit visit, Optional<Refusal> refusal) {
    var group = edit.show(visit.principal(), id(visit));
    var path = ROOT + "/" + group.id().value();
    return SettingsTabs.page(visit, "permissions")
        .buttons(List.of(Form.button(path + "/delete", visit.say("form.delete"), Tone.BAD)))
        .with(form(visit, path, Optional.of(group), refusal));
  }

  private static Form form(
      Visit visit, String path, Optional<PermissionGroup> group, Optional<Refusal> refusal) {
    var fields = new Fields(visit, refusal);
    var name = fields.text("name", group.map(PermissionGroup::name).orElse("")).required();
    var below =
        fields.check(
            "available_to_sub_resellers",
            group.map(PermissionGroup::availableToSubResellers).orElse(false));
    var rights = rights(fields, group, refusal.isPresent());
    return Form.of(
            group.map(PermissionGroup::name).orElse(visit.say("permissions.add")),
            path,
            visit.say("form.save"),
            Section.of(name, below),
            new Section(visit.say("field.permissions"), "", List.of(rights)))
        .error(fields.general(name, below, rights))
        .cancel(Link.to(visit.say("form.cancel"), ROOT));
  }

  private static Field rights(
      Fields fields, Optional<PermissionGroup> group, boolean isSentBefore) {
    var field =
        fields
            .of("permissions", Kind.CHECKS, "")
            .choices(
                Arrays.stream(Permission.values())
                    .map(it -> Choice.of(it.wireName(), it.wireName()))
                    .toList());
    return isSentBefore
        ? field
        : field.values(
            group.map(it -> it.rights().permissions()).stream()
                .flatMap(it -> it.stream())
                .map(Permission::wireName)
                .toList());
  }

  private Reply create(Visit visit) {
    return visit.send(
        () -> {
          var group = edit.create(visit.principal(), draft(visit));
          return visit.on(ROOT + "/" + group.id().value(), "saved");
        },
        refusal -> fresh(visit, Optional.of(refusal)));
  }

  private Reply save(Visit visit) {
    return visit.send(
        () -> {
          var group = edit.update(visit.principal(), id(visit), draft(visit));
          return visit.on(ROOT + "/" + group.id().value(), "saved");
        },
        refusal -> page(visit, Optional.of(refusal)));
  }

  private Reply remove(Visit visit) {
    return visit.send(
        () -> {
          edit.remove(visit.principal(), id(visit));
          return visit.on(ROOT, "deleted");
        },
        refusal -> page(visit, Optional.of(refusal)));
  }

  private static EditPermissionGroups.Draft draft(Visit visit) {
    var blank = new Blank(visit);
    return new EditPermissionGroups.Draft(
        blank.required("name"),
        new Rights(
            blank.all("permissions").stream()
                .map(Permission::named)
                .collect(Collectors.toUnmodifiableSet())),
        blank.isChecked("available_to_sub_resellers"));
  }

  private static PermissionGroupId id(Visit visit) {
    return visit.id("Permission group", PermissionGroupId::new);
  }
}
