package io.tallyhost.application.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatRuntimeException;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.invoicing.DocumentKind;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoiceNumbers;
import io.tallyhost.domain.invoicing.IssuerId;
import io.tallyhost.domain.invoicing.NumberSeries;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link InvoiceNumbers} promises: no number twice, and none left out. */
public abstract class InvoiceNumbersContract {

  private final RandomIds ids = new RandomIds();
  private final IssuerId issuer = new IssuerId(ids.next());
  private final NumberSeries invoices = new NumberSeries(issuer, DocumentKind.INVOICE, 2026);

  protected abstract InvoiceNumbers numbers();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void a_new_series_begins_with_nothing() {
    assertThat(last(invoices)).isZero();
  }

  @Test
  void each_series_counts_for_itself() {
    assign(invoices, 2);
    assign(invoices, 1);
    assign(new NumberSeries(issuer, DocumentKind.CREDIT_NOTE, 2026), 1);
    assertThat(last(invoices)).isEqualTo(3);
    assertThat(last(new NumberSeries(issuer, DocumentKind.CREDIT_NOTE, 2026))).isEqualTo(1);
    assertThat(last(new NumberSeries(issuer, DocumentKind.INVOICE, 2027))).isZero();
  }

  @Test
  void what_fails_uses_up_no_number() {
    assertThatRuntimeException()
        .isThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          assign(invoices, 5);
                          throw new IllegalStateException("too late");
                        }));
    assertThat(last(invoices)).isZero();
  }

  @Test
  void many_at_once_get_a_number_each() throws Exception {
    var threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Long> one = () -> unitOfWork().perform(this::next);
      var taken = new TreeSet<Long>();
      for (var each : threads.invokeAll(Collections.nCopies(40, one))) {
        assertThat(taken.add(each.get())).isTrue();
      }
      assertThat(taken).containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    } finally {
      threads.shutdownNow();
    }
  }

  private long next() {
    var next = numbers().lock(invoices) + 1;
    numbers().assign(invoices, List.of(new InvoiceId(ids.next())));
    return next;
  }

  private void assign(NumberSeries series, int count) {
    unitOfWork()
        .run(
            () -> {
              var unused = numbers().lock(series);
              numbers()
                  .assign(
                      series,
                      IntStream.range(0, count).mapToObj(i -> new InvoiceId(ids.next())).toList());
            });
  }

  private long last(NumberSeries series) {
    return unitOfWork().perform(() -> numbers().lock(series));
  }
}
