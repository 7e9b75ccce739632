package io.tallyhost.persistence.invoicing;

import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoiceNumbers;
import io.tallyhost.domain.invoicing.NumberSeries;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** {@link InvoiceNumbers} in the tables {@code invoice_series} and {@code invoice_number}. */
public final class JdbiInvoiceNumbers implements InvoiceNumbers {

  private final Jdbi jdbi;

  public JdbiInvoiceNumbers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public long lock(NumberSeries series) {
    // The update that changes nothing is what takes the lock, also on a row that was just made.
    return jdbi.withHandle(
        handle ->
            bound(
                    handle.createQuery(
                        """
                        INSERT INTO invoice_series AS s (issuer_id, kind, year, last_number)
                        VALUES (:issuer, :kind, :year, 0)
                        ON CONFLICT (issuer_id, kind, year)
                          DO UPDATE SET last_number = s.last_number
                        RETURNING last_number
                        """),
                    series)
                .mapTo(Long.class)
                .one());
  }

  @Override
  public void assign(NumberSeries series, List<InvoiceId> documents) {
    jdbi.useHandle(
        handle -> {
          var last =
              bound(
                      handle.createQuery(
                          """
                          UPDATE invoice_series SET last_number = last_number + :count
                          WHERE issuer_id = :issuer AND kind = :kind AND year = :year
                          RETURNING last_number - :count
                          """),
                      series)
                  .bind("count", documents.size())
                  .mapTo(Long.class)
                  .one();
          var unused =
              bound(
                      handle.createUpdate(
                          """
                          INSERT INTO invoice_number (issuer_id, kind, year, number, invoice_id)
                          SELECT :issuer, :kind, :year, :last + n, id
                          FROM unnest(:ids) WITH ORDINALITY AS d (id, n)
                          """),
                      series)
                  .bind("last", last)
                  .bindArray("ids", String.class, documents.stream().map(InvoiceId::value).toList())
                  .execute();
        });
  }

  private static <S extends SqlStatement<S>> S bound(S statement, NumberSeries series) {
    return statement
        .bind("issuer", series.issuer().value())
        .bind("kind", series.kind().name())
        .bind("year", series.year());
  }
}
