package io.tallyhost.http.panel.pages;

import io.tallyhost.application.notice.SwitchNotices;
import io.tallyhost.application.notice.SwitchNotices.Switch;
import io.tallyhost.domain.notice.Channel;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Choice;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Prose;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** /settings/notifications: which messages are sent to people, by mail and by text message. */
public final class NotificationPages implements PanelRoutes {

  private static final String PATH = "/settings/notifications";

  private final Desk desk;
  private final SwitchNotices switches;

  public NotificationPages(Desk desk, SwitchNotices switches) {
    this.desk = desk;
    this.switches = switches;
  }

  @Override
  public void addTo(Router router) {
    router
        .get(PATH, desk.page(visit -> visit.show(page(visit, Optional.empty()))))
        .post(PATH, desk.page(this::save));
  }

  private Page page(Visit visit, Optional<Refusal> refusal) {
    var fields = new Fields(visit, refusal);
    var all = Arrays.stream(Channel.values()).map(it -> field(visit, fields, it)).toList();
    return SettingsTabs.page(visit, "notifications")
        .with(new Prose("", visit.say("notifications.text")))
        .with(
            Form.of("", PATH, visit.say("form.save"), all.toArray(Section[]::new))
                .error(fields.general(all)));
  }

  private Section field(Visit visit, Fields fields, Channel channel) {
    var known = switches.show(visit.principal(), channel);
    var choices =
        known.keySet().stream().map(it -> Choice.of(it.name(), visit.words().word(it))).toList();
    var on = known.entrySet().stream().filter(Map.Entry::getValue).map(it -> it.getKey().name());
    var field = fields.of(channel.wireName(), Kind.CHECKS, "").choices(choices).values(on.toList());
    return new Section(visit.words().word(channel), "", List.of(field));
  }

  private Reply save(Visit visit) {
    return visit.send(
        () -> {
          for (var channel : Channel.values()) {
            turn(visit, channel);
          }
          return visit.on(PATH, "saved");
        },
        refusal -> page(visit, Optional.of(refusal)));
  }

  private void turn(Visit visit, Channel channel) {
    var wanted = new Blank(visit).all(channel.wireName());
    switches
        .show(visit.principal(), channel)
        .keySet()
        .forEach(
            kind ->
                switches.handle(
                    visit.principal(), new Switch(channel, kind, wanted.contains(kind.name()))));
  }
}
