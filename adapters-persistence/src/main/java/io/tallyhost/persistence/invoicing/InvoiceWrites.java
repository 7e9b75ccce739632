package io.tallyhost.persistence.invoicing;

import io.tallyhost.domain.invoicing.BankAccount;
import io.tallyhost.domain.invoicing.Correction;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.CopyIn;
import io.tallyhost.persistence.shared.ManyRows;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Writes documents whole, in a handful of statements however many there are. */
final class InvoiceWrites {

  private final Handle handle;

  InvoiceWrites(Handle handle) {
    this.handle = handle;
  }

  /** All of a document but its lines, which are there already. */
  void insertRest(List<Invoice> invoices) {
    findByKeys();
    insertDocuments(invoices);
    insertParties(invoices.stream().flatMap(PartyRow::of).toList());
    insertVatLines(invoices.stream().flatMap(VatRow::of).toList());
    insertCreditedLines(invoices.stream().flatMap(CreditedRow::of).toList());
  }

  // The plan by which foreign keys are looked up is kept as long as the connection lives. Made
  // while
  // there were hardly any invoices, it would read all of them for each row of a month close.
  private void findByKeys() {
    handle.execute("SET LOCAL enable_seqscan = off");
  }

  private void insertDocuments(List<Invoice> invoices) {
    new ManyRows<>(invoices)
        .bind(
            handle.createUpdate(
                """
                INSERT INTO invoice
                  (root_account_id, id, account_id, number, kind, schema_version, issued_at,
                   source, order_id, currency, net, vat, gross, period_first, period_last, prepaid,
                   due, corrects_id, corrects_number, corrects_on, corrects_reason)
                SELECT root, id, account, number, kind, version, issued::timestamptz,
                       source, order_id, currency, net, vat, gross, first::date, last::date,
                       prepaid::bigint, due::date, c_id, c_number, c_on::date, c_reason
                FROM unnest(:roots, :ids, :accounts, :numbers, :kinds, :versions, :issued,
                            :sources, :orders, :currencies, :nets, :vats, :grosses, :firsts,
                            :lasts, :prepaid, :dues, :c_ids, :c_numbers, :c_ons, :c_reasons)
                  AS n (root, id, account, number, kind, version, issued, source, order_id,
                        currency, net, vat, gross, first, last, prepaid, due, c_id, c_number,
                        c_on, c_reason)
                """))
        .texts("roots", each -> each.owner().root().value())
        .texts("ids", each -> each.id().value())
        .texts("accounts", each -> each.owner().account().value())
        .texts("numbers", each -> each.number().value())
        .texts("kinds", each -> each.kind().name())
        .numbers("versions", each -> (long) each.snapshot().schemaVersion())
        .texts("issued", each -> Columns.utc(each.issuedAt()).toString())
        .texts("sources", each -> each.source().value())
        .optionalTexts("orders", Invoice::orderId)
        .texts("currencies", each -> each.currency().getCurrencyCode())
        .numbers("nets", each -> each.totals().net().minor())
        .numbers("vats", each -> each.totals().vat().minor())
        .numbers("grosses", each -> each.totals().gross().minor())
        .optionalTexts("firsts", said(said -> said.period().first()))
        .optionalTexts("lasts", said(said -> said.period().last()))
        .optionalTexts("prepaid", said(said -> said.prepaid().minor()))
        .optionalTexts("dues", said(Snapshot.Current::due))
        .optionalTexts("c_ids", corrects(Correction::invoice))
        .optionalTexts("c_numbers", corrects(Correction::number))
        .optionalTexts("c_ons", corrects(Correction::issuedOn))
        .optionalTexts("c_reasons", corrects(Correction::reason))
        .execute();
  }

  private void insertParties(List<PartyRow> rows) {
    new ManyRows<>(rows)
        .bind(
            handle.createUpdate(
                """
                INSERT INTO invoice_party
                  (root_account_id, invoice_id, role, name, street, postcode, city, country,
                   vat_id, email, issuer_id, phone, tax_number, iban, bic)
                SELECT * FROM unnest(:roots, :invoices, :roles, :names, :streets, :postcodes,
                                     :cities, :countries, :vat_ids, :emails, :issuers, :phones,
                                     :tax_numbers, :ibans, :bics)
                """))
        .texts("roots", row -> row.invoice().owner().root().value())
        .texts("invoices", row -> row.invoice().id().value())
        .texts("roles", row -> row.issuer().isPresent() ? "ISSUER" : "BILL_TO")
        .texts("names", row -> row.party().name())
        .optionalTexts("streets", row -> PartyColumns.street(row.party()))
        .optionalTexts("postcodes", row -> row.party().address().postcode())
        .optionalTexts("cities", row -> row.party().address().city())
        .optionalTexts("countries", row -> PartyColumns.country(row.party()))
        .optionalTexts("vat_ids", row -> PartyColumns.vatId(row.party()))
        .optionalTexts("emails", row -> row.party().email())
        .optionalTexts("issuers", row -> row.issuer().map(issuer -> issuer.id().value()))
        .optionalTexts("phones", row -> row.issuer().flatMap(Issuer::phone))
        .optionalTexts("tax_numbers", row -> row.issuer().flatMap(Issuer::taxNumber))
        .optionalTexts("ibans", row -> row.bank().map(BankAccount::iban))
        .optionalTexts("bics", row -> row.bank().flatMap(BankAccount::bic))
        .execute();
  }

  /** Most of what a month close writes. */
  void insertLines(Stream<LineRow> rows) {
    var copy =
        new CopyIn(
            "invoice_line",
            List.of(
                "root_account_id",
                "invoice_id",
                "line",
                "label",
                "detail",
                "quantity",
                "unit_price",
                "net",
                "vat_rule",
                "vat_rate_bps",
                "reference"));
    rows.forEach(row -> insert(row, copy));
    copy.write(handle);
  }

  private static void insert(LineRow row, CopyIn copy) {
    copy.add(row.root()).add(row.invoice().value()).add(row.number()).add(row.label());
    row.line().ifPresentOrElse(line -> insert(line, copy), () -> copy.addNothing(7));
    copy.endRow();
  }

  private static void insert(InvoiceLine line, CopyIn copy) {
    copy.add(line.detail())
        .add(line.quantity())
        .add(line.unitPrice().minor())
        .add(line.net().minor())
        .add(line.vat().rule().name())
        .add(line.vat().rate().basisPoints())
        .add(line.reference());
  }

  private void insertVatLines(List<VatRow> rows) {
    new ManyRows<>(rows)
        .bind(
            handle.createUpdate(
                """
                INSERT INTO invoice_vat_line
                  (root_account_id, invoice_id, line, vat_rule, vat_rate_bps, base, vat)
                SELECT * FROM unnest(:roots, :invoices, :lines, :rules, :rates, :bases, :vats)
                """))
        .texts("roots", row -> row.invoice().owner().root().value())
        .texts("invoices", row -> row.invoice().id().value())
        .numbers("lines", VatRow::number)
        .texts("rules", row -> row.line().decision().rule().name())
        .numbers("rates", row -> (long) row.line().decision().rate().basisPoints())
        .numbers("bases", row -> row.line().base().minor())
        .numbers("vats", row -> row.line().vat().minor())
        .execute();
  }

  private void insertCreditedLines(List<CreditedRow> rows) {
    new ManyRows<>(rows)
        .bind(
            handle.createUpdate(
                """
                INSERT INTO invoice_credited_line
                  (root_account_id, invoice_id, line, credit_note_id)
                SELECT * FROM unnest(:roots, :invoices, :lines, :notes)
                """))
        .texts("roots", row -> row.note().owner().root().value())
        .texts("invoices", row -> row.invoice().value())
        .numbers("lines", CreditedRow::line)
        .texts("notes", row -> row.note().id().value())
        .execute();
  }

  private static Function<Invoice, Optional<String>> said(
      Function<Snapshot.Current, Object> column) {
    return invoice ->
        invoice
            .snapshot()
            .fold(said -> Optional.of(column.apply(said).toString()), legacy -> Optional.empty());
  }

  private static Function<Invoice, Optional<String>> corrects(Function<Correction, Object> column) {
    return invoice -> CreditedRow.correction(invoice).map(each -> column.apply(each).toString());
  }
}
