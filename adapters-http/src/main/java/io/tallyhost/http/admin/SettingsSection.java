package io.tallyhost.http.admin;

import io.tallyhost.application.shared.Principal;
import io.tallyhost.http.shared.JsonBody;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of one capability, as fields of {@code /api/admin/settings}. */
public interface SettingsSection {

  /** The fields that it knows. */
  Set<String> names();

  /** Its fields as they are. */
  Map<String, @Nullable Object> show(Principal principal);

  /** Takes over those of its fields that are in the body; null clears one. */
  void change(Principal principal, JsonBody body);
}
