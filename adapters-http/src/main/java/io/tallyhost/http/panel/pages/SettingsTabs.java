package io.tallyhost.http.panel.pages;

import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Tab;
import java.util.List;

/** The settings have several pages. */
final class SettingsTabs {

  private SettingsTabs() {}

  static Page page(Visit visit, String current) {
    return Page.titled(visit.say("nav.settings"))
        .tabs(
            List.of(
                tab(visit, "settings", "/settings", current),
                tab(visit, "vat", "/settings/vat", current),
                tab(visit, "permissions", "/settings/permissions", current),
                tab(visit, "notifications", "/settings/notifications", current),
                tab(visit, "connectors", "/settings/connectors", current),
                tab(visit, "webhooks", "/webhooks", current),
                tab(visit, "jobs", "/settings/jobs", current)));
  }

  private static Tab tab(Visit visit, String key, String path, String current) {
    return new Tab(visit.say("tab." + key), path, key.equals(current));
  }
}
