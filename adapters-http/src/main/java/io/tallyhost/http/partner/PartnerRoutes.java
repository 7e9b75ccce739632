package io.tallyhost.http.partner;

import io.tallyhost.application.partner.ReportCreditEvent;
import io.tallyhost.application.partner.SignUpDownstream;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.money.DecimalText;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.partner.CreditEventKind;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.Problem;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.Surface;
import java.nio.charset.StandardCharsets;

/** /api/v1/reseller: signup and credit-event. */
public final class PartnerRoutes implements Routes {

  public static final Surface SURFACE =
      Surface.forKeys("partner", "/api/v1/reseller", KeyKind.PARTNER, PartnerRoutes::error);

  private static final String DOLLAR = "USD";
  private static final int LONGEST_META = 16 * 1024;
  private static final int DEEPEST_META = 8;

  private final SignUpDownstream signUp;
  private final ReportCreditEvent report;

  public PartnerRoutes(SignUpDownstream signUp, ReportCreditEvent report) {
    this.signUp = signUp;
    this.report = report;
  }

  @Override
  public Surface surface() {
    return SURFACE;
  }

  @Override
  public void addTo(Router router) {
    router.post("/signup", this::signUp).post("/credit-event", this::report);
  }

  private Reply signUp(Request request) {
    var body = request.body();
    var command =
        new SignUpDownstream.Command(
            new EmailAddress(body.text("email")),
            body.text("name"),
            new Password(body.secret("password")));
    var created = signUp.handle(request.principal(), command);
    var account = created.account();
    return Reply.ok(
        Json.object("ok", true, "id", account.serial(), "email", account.email().value()));
  }

  private Reply report(Request request) {
    var body = request.body();
    var amount =
        DecimalText.parsePositive("amount_usd", body.number("amount_usd"), Money.currency(DOLLAR));
    var command =
        new ReportCreditEvent.Command(
            CreditEventKind.named(body.text("kind")),
            amount,
            body.text("external_ref"),
            body.optionalObject("meta").flatMap(meta -> meta.optionalText("original_ref")),
            meta(body));
    var reported = report.handle(request.principal(), command);
    return Reply.ok(
        reported.duplicate()
            ? Json.object("ok", true, "duplicate", true)
            : Json.object("ok", true, "id", reported.event().id()));
  }

  private static String meta(JsonBody body) {
    var meta = body.optionalObject("meta").map(JsonBody::json).orElse("{}");
    InvalidValue.unless(
        meta.getBytes(StandardCharsets.UTF_8).length <= LONGEST_META,
        "meta",
        meta,
        "at most 16384 bytes");
    InvalidValue.unless(depth(meta) <= DEEPEST_META, "meta", meta, "at most 8 levels deep");
    return meta;
  }

  /** How deep brackets stand in each other, those in texts aside. */
  private static int depth(String json) {
    var depth = 0;
    var deepest = 0;
    var inText = false;
    for (var i = 0; i < json.length(); i++) {
      var c = json.charAt(i);
      if (inText && c == '\\') {
        i++;
      } else if (c == '"') {
        inText = !inText;
      } else if (!inText && (c == '{' || c == '[')) {
        depth++;
        deepest = Math.max(deepest, depth);
      } else if (!inText && (c == '}' || c == ']')) {
        depth--;
      }
    }
    return deepest;
  }

  private static Reply error(Problem problem) {
    var body = Json.object("ok", false, "error", problem.message(), "code", problem.code());
    problem.field().ifPresent(field -> body.put("field", field));
    return Reply.json(problem.status(), body);
  }
}
