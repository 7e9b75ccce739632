package io.tallyhost.http.panel.own;

import io.tallyhost.application.service.AddSshKey;
import io.tallyhost.application.service.ListSshKeys;
import io.tallyhost.application.service.RemoveSshKey;
import io.tallyhost.application.shared.Unavailable;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.SshKey;
import io.tallyhost.domain.shared.InvalidValue;
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
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** /ssh-keys: public keys that new servers are given. */
public final class SshKeyPages implements PanelRoutes {

  private static final String PATH = "/ssh-keys";

  private final Desk desk;
  private final ListSshKeys listSshKeys;
  private final AddSshKey addSshKey;
  private final RemoveSshKey removeSshKey;

  public SshKeyPages(
      Desk desk, ListSshKeys listSshKeys, AddSshKey addSshKey, RemoveSshKey removeSshKey) {
    this.desk = desk;
    this.listSshKeys = listSshKeys;
    this.addSshKey = addSshKey;
    this.removeSshKey = removeSshKey;
  }

  @Override
  public void addTo(Router router) {
    router
        .get(PATH, desk.page(visit -> show(visit, Optional.empty())))
        .post(PATH, desk.page(this::add))
        .post(PATH + "/remove", desk.page(this::remove));
  }

  private Reply show(Visit visit, Optional<Refusal> refusal) {
    var words = visit.words();
    var keys = keys(visit);
    return Listing.of(visit, visit.say("nav.ssh_keys"), keys.orElse(List.of()))
        .column("name", key -> Cell.of(key.name()))
        .column("type", key -> Cell.of(key.type()).as(Tone.CODE))
        .column("public_key", key -> Cell.of(shortened(key.publicKey())).as(Tone.CODE))
        .column("created", key -> Cell.of(words.day(key.createdAt())).as(Tone.MUTED))
        .whenEmpty(visit.say(keys.isPresent() ? "ssh_key.none" : "ssh_key.away"), Optional.empty())
        .reply(
            "ssh-keys",
            page ->
                page.with(forms(visit, keys.orElse(List.of()), refusal))
                    .status(refusal.map(Refusal::status).orElse(page.status())));
  }

  // They are kept at the hypervisor, which may be away.
  private Optional<List<SshKey>> keys(Visit visit) {
    try {
      return Optional.of(listSshKeys.handle(visit.principal()));
    } catch (Unavailable | HypervisorFailure away) {
      return Optional.empty();
    }
  }

  private static List<Block> forms(Visit visit, List<SshKey> keys, Optional<Refusal> refusal) {
    var forms = new ArrayList<Block>();
    if (visit.may(Permission.SSH_KEYS_EDIT)) {
      var fields = new Fields(visit, refusal);
      forms.add(adding(visit, fields));
      if (!keys.isEmpty()) {
        forms.add(removing(visit, fields, keys));
      }
    }
    return forms;
  }

  private static Form adding(Visit visit, Fields fields) {
    var name = fields.text("name").required();
    var key = fields.of("public_key", Kind.TEXTAREA, "").required();
    return Form.of(visit.say("ssh_key.add"), PATH, visit.say("ssh_key.add"), Section.of(name, key))
        .error(fields.general(name, key));
  }

  private static Form removing(Visit visit, Fields fields, List<SshKey> keys) {
    var choices =
        keys.stream().map(it -> Choice.of(Long.toString(it.id().value()), it.name())).toList();
    return Form.of(
            visit.say("ssh_key.remove"),
            PATH + "/remove",
            visit.say("ssh_key.remove"),
            Section.of(fields.select("ssh_key", "", choices)))
        .tone(Tone.BAD);
  }

  private Reply add(Visit visit) {
    try {
      var form = new Blank(visit);
      var unused =
          addSshKey.handle(
              visit.principal(),
              new AddSshKey.Command(form.required("name"), form.required("public_key")));
      return visit.on(PATH, "saved");
    } catch (InvalidValue refused) {
      return show(visit, Optional.of(Refusal.of(named(refused))));
    } catch (HypervisorFailure away) {
      return show(visit, Optional.of(Refusal.of(away)));
    }
  }

  // The field is called as forms call their fields.
  private static InvalidValue named(InvalidValue refused) {
    return refused.field().equals("publicKey")
        ? new InvalidValue("public_key", "this text", refused.allowed())
        : refused;
  }

  private Reply remove(Visit visit) {
    var id = new Blank(visit).whole("ssh_key").filter(number -> number > 0).orElse(1L);
    try {
      removeSshKey.handle(visit.principal(), new SshKey.Id(id));
      return visit.on(PATH, "removed");
    } catch (HypervisorFailure away) {
      return show(visit, Optional.of(Refusal.of(away)));
    }
  }

  private static String shortened(String key) {
    return key.length() <= 48 ? key : key.substring(0, 28) + "…" + key.substring(key.length() - 16);
  }
}
