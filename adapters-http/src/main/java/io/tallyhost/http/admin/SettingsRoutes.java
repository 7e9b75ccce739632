package io.tallyhost.http.admin;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** /api/admin/settings: what the operator decides, of all capabilities together. */
public final class SettingsRoutes implements AdminRoutes {

  private final List<SettingsSection> sections;
  private final Set<String> names;

  public SettingsRoutes(List<SettingsSection> sections) {
    this.sections = List.copyOf(sections);
    this.names =
        sections.stream().flatMap(each -> each.names().stream()).collect(toUnmodifiableSet());
  }

  @Override
  public void addTo(Router router) {
    router.get("/settings", this::show).patch("/settings", this::change);
  }

  private Reply show(Request request) {
    return shown(request.principal());
  }

  private Reply change(Request request) {
    var body = request.body();
    for (var name : body.names()) {
      InvalidValue.unless(names.contains(name), name, "a value", "left out: no such setting");
    }
    for (var section : sections) {
      if (!Collections.disjoint(section.names(), body.names())) {
        section.change(request.principal(), body);
      }
    }
    return shown(request.principal());
  }

  private Reply shown(Principal principal) {
    var settings = new LinkedHashMap<String, @Nullable Object>();
    sections.forEach(section -> settings.putAll(section.show(principal)));
    return AdminSurface.one("settings", settings);
  }
}
