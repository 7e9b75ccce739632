package io.tallyhost.application.invoicing.explain;

import io.tallyhost.domain.money.Explanation;
import java.util.List;

/** Where the net and the tax of something come from, both as they stand on a bill. */
record Origin(List<Explanation> net, List<Explanation> vat) {

  static final Origin UNKNOWN = new Origin(List.of(), List.of());

  Origin negated() {
    return new Origin(turned(net), turned(vat));
  }

  private static List<Explanation> turned(List<Explanation> all) {
    return all.stream().map(Explanation::negated).toList();
  }
}
