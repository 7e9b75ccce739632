package io.tallyhost.http.admin;

import io.tallyhost.application.metering.ChangeMeterPolicy;
import io.tallyhost.application.metering.ShowMeterPolicy;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.JsonBody;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the operator decides about running hours. */
public final class MeteringSettingsSection implements SettingsSection {

  private static final String CAP = "hourly_monthly_cap";

  private final ShowMeterPolicy show;
  private final ChangeMeterPolicy change;

  public MeteringSettingsSection(ShowMeterPolicy show, ChangeMeterPolicy change) {
    this.show = show;
    this.change = change;
  }

  @Override
  public Set<String> names() {
    return Set.of(CAP);
  }

  @Override
  public Map<String, @Nullable Object> show(Principal principal) {
    return Json.object(CAP, show.handle(principal).capsMonthly());
  }

  @Override
  public void change(Principal principal, JsonBody body) {
    body.optionalFlag(CAP).ifPresent(caps -> change(principal, caps));
  }

  private void change(Principal principal, boolean caps) {
    var unused = change.handle(principal, caps);
  }
}
