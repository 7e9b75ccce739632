package io.tallyhost.application.reseller;

import io.tallyhost.domain.reseller.Grant;
import io.tallyhost.domain.reseller.Resource;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** How limits and grants are called in refusals and in the audit. */
final class Names {

  private Names() {}

  static String of(Resource resource) {
    return resource.name().toLowerCase(Locale.ROOT);
  }

  static String of(Collection<Grant> grants) {
    return grants.stream()
        .map(grant -> grant.name().toLowerCase(Locale.ROOT))
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
