package io.tallyhost.http.admin;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.tallyhost.application.notice.SwitchNotices;
import io.tallyhost.application.notice.SwitchNotices.Switch;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.notice.Channel;
import io.tallyhost.domain.notice.NoticeKind;
import io.tallyhost.http.shared.JsonBody;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which messages are sent: {@code mail_arrears}, {@code sms_arrears} and their like. */
public final class NoticeSettingsSection implements SettingsSection {

  private final SwitchNotices switches;

  public NoticeSettingsSection(SwitchNotices switches) {
    this.switches = switches;
  }

  @Override
  public Set<String> names() {
    return Arrays.stream(Channel.values())
        .flatMap(channel -> kinds(channel).map(kind -> name(channel, kind)))
        .collect(toUnmodifiableSet());
  }

  @Override
  public Map<String, @Nullable Object> show(Principal principal) {
    var shown = new TreeMap<String, @Nullable Object>();
    for (var channel : Channel.values()) {
      switches
          .show(principal, channel)
          .forEach((kind, isOn) -> shown.put(name(channel, kind), isOn));
    }
    return shown;
  }

  @Override
  public void change(Principal principal, JsonBody body) {
    for (var channel : Channel.values()) {
      kinds(channel)
          .filter(kind -> body.has(name(channel, kind)))
          .map(kind -> new Switch(channel, kind, body.flag(name(channel, kind))))
          .forEach(wanted -> switches.handle(principal, wanted));
    }
  }

  private static Stream<NoticeKind> kinds(Channel channel) {
    return Arrays.stream(NoticeKind.values()).filter(kind -> kind.fits(channel));
  }

  private static String name(Channel channel, NoticeKind kind) {
    return channel.wireName() + "_" + kind.wireName();
  }
}
