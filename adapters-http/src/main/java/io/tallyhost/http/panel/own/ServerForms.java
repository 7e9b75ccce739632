package io.tallyhost.http.panel.own;

import io.tallyhost.application.service.ListTemplates;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Unavailable;
import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.PowerAction;
import io.tallyhost.domain.service.PowerState;
import io.tallyhost.domain.service.Provisioning;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.SuspensionReason;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Block;
import io.tallyhost.http.panel.view.Choice;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.panel.view.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The buttons and forms of a server's page, as far as they make sense just now. */
final class ServerForms {

  private final Visit visit;
  private final Service service;
  private final String path;

  ServerForms(Visit visit, Service service) {
    this.visit = visit;
    this.service = service;
    this.path = "/servers/" + service.id().value();
  }

  List<Form> buttons(Optional<HypervisorServer> live) {
    var buttons = new ArrayList<Form>();
    if (isRunnable() && visit.may(Permission.SERVICES_POWER)) {
      live.ifPresent(server -> buttons.addAll(power(server.power())));
    }
    if (service.provisioning().phase() == Provisioning.Phase.FAILED) {
      add(buttons, Permission.SERVICES_RETRY, "retry", Tone.STRONG);
    }
    if (isRunnable()) {
      add(buttons, Permission.SERVICES_SUSPEND, "suspend", Tone.PLAIN);
    }
    if (service.isSuspendedBy(SuspensionReason.RESELLER)) {
      add(buttons, Permission.SERVICES_SUSPEND, "unsuspend", Tone.STRONG);
    }
    if (service.isLive()) {
      var turn = service.isCancelled() ? "resume" : "cancel";
      add(buttons, Permission.SERVICES_CANCEL, turn, Tone.PLAIN);
    }
    return buttons;
  }

  List<Block> forms(Optional<Refusal> refusal, ListTemplates templates) {
    var forms = new ArrayList<Block>();
    refusal.ifPresent(it -> forms.add(told(it)));
    var fields = new Fields(visit, refusal);
    if (isRunnable()) {
      addAll(forms, fields, templates);
    }
    if (service.isLive() && visit.may(Permission.SERVICES_TERMINATE)) {
      forms.add(terminate(fields));
    }
    return forms;
  }

  private void addAll(List<Block> forms, Fields fields, ListTemplates templates) {
    if (visit.may(Permission.SERVICES_CONSOLE)) {
      forms.add(Form.button(path + "/console", visit.say("server.show_console"), Tone.PLAIN));
    }
    if (visit.may(Permission.SERVICES_RESET_PASSWORD)) {
      forms.add(Form.button(path + "/password", visit.say("server.reset_password"), Tone.PLAIN));
    }
    if (visit.may(Permission.SERVICES_EDIT)) {
      forms.add(form("rename", Tone.PLAIN, fields.text("label", service.label())));
    }
    if (visit.may(Permission.SERVICES_UPGRADE) && isBuiltToOrder()) {
      forms.add(upgrade(fields));
    }
    if (visit.may(Permission.SERVICES_REINSTALL)) {
      forms.add(
          form(
              "reinstall",
              Tone.BAD,
              fields.select("template", "", templates(templates)),
              confirm(fields)));
    }
  }

  private Form upgrade(Fields fields) {
    var size = service.vm().orElseThrow().size();
    return form(
        "upgrade",
        Tone.PLAIN,
        fields.of("ram_gb", Kind.WHOLE, Integer.toString(size.ramGb())),
        fields.of("cpu_cores", Kind.WHOLE, Integer.toString(size.cpuCores())),
        fields.of("ssd_gb", Kind.WHOLE, Integer.toString(size.diskGb())),
        fields.of("extra_ipv4", Kind.WHOLE, ""));
  }

  private Form terminate(Fields fields) {
    return form("terminate", Tone.BAD, confirm(fields));
  }

  private Field confirm(Fields fields) {
    return fields.text("confirm").hint(visit.say("server.confirm", service.label()));
  }

  private Form form(String action, Tone tone, Field... fields) {
    return Form.of(
            visit.say("server." + action),
            path + "/" + action,
            visit.say("server." + action + ".submit"),
            Section.of(fields))
        .tone(tone);
  }

  private List<Form> power(PowerState state) {
    return state == PowerState.RUNNING
        ? List.of(power(PowerAction.RESTART), power(PowerAction.SHUTDOWN), power(PowerAction.STOP))
        : List.of(power(PowerAction.START));
  }

  private Form power(PowerAction action) {
    return Form.button(path + "/power", visit.words().word(action), Tone.PLAIN)
        .hidden(Map.of("action", action.name()));
  }

  private void add(List<Form> buttons, Permission permission, String action, Tone tone) {
    if (visit.may(permission)) {
      buttons.add(Form.button(path + "/" + action, visit.say("server." + action), tone));
    }
  }

  private List<Choice> templates(ListTemplates templates) {
    try {
      return templates.handle(visit.principal(), service.id()).stream()
          .map(it -> Choice.of(Long.toString(it.id().value()), it.label()))
          .toList();
    } catch (Unavailable | HypervisorFailure | Conflict away) {
      return List.of();
    }
  }

  private Block told(Refusal refusal) {
    return Notice.of(Tone.WARN, refusal.message().apply(visit.words()));
  }

  private boolean isRunnable() {
    return service.status() == ServiceStatus.ACTIVE && service.isVps();
  }

  private boolean isBuiltToOrder() {
    return service.vm().filter(VmSpec::isBuiltToOrder).isPresent();
  }
}
