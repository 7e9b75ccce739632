package io.tallyhost.http.vps;

import io.tallyhost.domain.shared.Page;
import io.tallyhost.http.shared.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page under the name of what is on it. */
final class PageJson {

  private PageJson() {}

  static Map<String, @Nullable Object> of(String name, Page<?> page) {
    return Json.object(
        name, page.items(), "total", page.total(), "limit", page.limit(), "offset", page.offset());
  }
}
