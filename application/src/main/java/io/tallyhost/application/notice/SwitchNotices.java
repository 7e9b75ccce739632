package io.tallyhost.application.notice;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.notice.Channel;
import io.tallyhost.domain.notice.NoticeChoices;
import io.tallyhost.domain.notice.NoticeKind;
import java.util.EnumMap;
import java.util.Map;

/** Use case of the operator: which kinds of messages are sent, by channel. */
public final class SwitchNotices {

  /** One switch. */
  public record Switch(Channel channel, NoticeKind kind, boolean on) {}

  private final NoticeChoices choices;
  private final UnitOfWork unitOfWork;
  private final Recorder recorder;

  public SwitchNotices(NoticeChoices choices, UnitOfWork unitOfWork, Recorder recorder) {
    this.choices = choices;
    this.unitOfWork = unitOfWork;
    this.recorder = recorder;
  }

  /** The kinds that fit, and whether each is on. */
  public Map<NoticeKind, Boolean> show(Principal principal, Channel channel) {
    Access.requireOperator(principal, Permission.SETTINGS_VIEW);
    var off = choices.off(channel);
    var switches = new EnumMap<NoticeKind, Boolean>(NoticeKind.class);
    for (var kind : NoticeKind.values()) {
      if (kind.fits(channel)) {
        switches.put(kind, !off.contains(kind));
      }
    }
    return switches;
  }

  public void handle(Principal principal, Switch wanted) {
    Access.requireOperator(principal, Permission.SETTINGS_EDIT);
    unitOfWork.run(() -> turn(principal, wanted));
  }

  private void turn(Principal principal, Switch wanted) {
    var before = !choices.off(wanted.channel()).contains(wanted.kind());
    if (before == wanted.on()) {
      return;
    }
    choices.turn(wanted.channel(), wanted.kind(), wanted.on());
    recorder.changed(
        principal,
        principal.owner(),
        "settings.edit",
        wanted.channel().wireName() + "_" + wanted.kind().wireName(),
        Map.of("on", Boolean.toString(before)),
        Map.of("on", Boolean.toString(wanted.on())));
  }
}
