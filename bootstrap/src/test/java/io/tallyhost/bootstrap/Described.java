package io.tallyhost.bootstrap;

import java.util.Set;

/** Every call that the product's own description knows: {@code GET /api/admin/audit}. */
public final class Described {

  private Described() {}

  public static Set<String> calls() {
    return OpenApiCheck.described();
  }
}
