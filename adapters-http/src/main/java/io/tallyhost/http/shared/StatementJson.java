package io.tallyhost.http.shared;

import io.tallyhost.application.partner.ShowStatement;
import io.tallyhost.domain.partner.DailyStatement;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statement of a day as both sides read it. */
public final class StatementJson {

  private StatementJson() {}

  public static Map<String, @Nullable Object> of(ShowStatement.Signed signed) {
    var statement = signed.statement();
    return Json.object(
        "reseller_id", statement.reseller().value(),
        "day", statement.day().toString(),
        "events", statement.lines().stream().map(StatementJson::line).toList(),
        "totals", statement.totals().stream().map(StatementJson::total).toList(),
        "digest", statement.digest(),
        "signed_text", statement.toSign(),
        "signature", signed.signature(),
        "public_key", signed.publicKey());
  }

  /** A day in a path. */
  public static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidValue("day", text, "a day like 2026-12-01");
    }
  }

  private static Map<String, @Nullable Object> line(DailyStatement.Line line) {
    return Json.object(
        "external_ref", line.externalRef(),
        "kind", line.kind().wireName(),
        "amount_cents", line.cents(),
        "currency", line.currency());
  }

  private static Map<String, @Nullable Object> total(DailyStatement.Total total) {
    return Json.object(
        "kind", total.kind().wireName(),
        "currency", total.currency(),
        "events", total.events(),
        "amount_cents", total.cents());
  }
}
