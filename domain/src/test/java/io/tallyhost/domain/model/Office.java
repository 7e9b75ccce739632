package io.tallyhost.domain.model;

import io.tallyhost.domain.invoicing.DocumentKind;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.NumberSeries;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where documents get their numbers. */
final class Office {

  private final Map<NumberSeries, List<String>> given = new HashMap<>();
  private final Map<String, Integer> naive = new HashMap<>();

  /** The document under the next number of its series, which the model knows as well. */
  Invoice issue(House house, InvoiceDraft draft) {
    var series = draft.series(house.now);
    var numbers = given.computeIfAbsent(series, unused -> new ArrayList<>());
    var invoice = draft.issued(new InvoiceId(house.id()), numbers.size() + 1L, house.now);
    numbers.add(invoice.number().value());
    Same.thing("I8 number", expected(house, draft), invoice.number().value());
    return invoice;
  }

  /** I8: from one on, without gaps, none twice. */
  void agree() {
    given.forEach(
        (series, numbers) -> {
          for (var i = 0; i < numbers.size(); i++) {
            Same.holds(
                "I8 gap", numbers.get(i).endsWith("-" + series.year() + "-" + padded(i + 1)));
          }
        });
  }

  private String expected(House house, InvoiceDraft draft) {
    var kind = draft.snapshot().kind() == DocumentKind.CREDIT_NOTE ? "CN" : "INV";
    var name = kind + "-" + house.now.atOffset(ZoneOffset.UTC).getYear();
    var issuer = draft.snapshot().issuer().id().value();
    var number = naive.merge(issuer + " " + name, 1, Integer::sum);
    return name + "-" + padded(number);
  }

  private static String padded(int number) {
    return number < 10 ? "00" + number : number < 100 ? "0" + number : "" + number;
  }
}
