package io.tallyhost.http.admin;

import io.tallyhost.application.audit.ListAudit;
import io.tallyhost.application.audit.VerifyAudit;
import io.tallyhost.application.wallet.VerifyLedger;
import io.tallyhost.domain.audit.AuditQuery;
import io.tallyhost.domain.audit.ChainCheck;
import io.tallyhost.domain.audit.ChainedEntry;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.wallet.LedgerProof;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Query;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** /api/admin/audit: what was done, and whether the books are as they were written. */
public final class AuditRoutes implements AdminRoutes {

  private final ListAudit list;
  private final VerifyAudit verify;
  private final VerifyLedger verifyLedger;

  public AuditRoutes(ListAudit list, VerifyAudit verify, VerifyLedger verifyLedger) {
    this.list = list;
    this.verify = verify;
    this.verifyLedger = verifyLedger;
  }

  @Override
  public void addTo(Router router) {
    router.get("/audit", this::list).get("/audit/verify", this::verify);
  }

  private Reply list(Request request) {
    var page = list.handle(request.principal(), query(request.query()), request.page());
    return AdminSurface.list(page, AuditRoutes::json);
  }

  private Reply verify(Request request) {
    var verdict = verify.handle(request.principal());
    var ledger = verifyLedger.handle(request.principal());
    return Reply.ok(
        Json.object(
            "ok",
            verdict.isIntact() && ledger.flaw().isEmpty(),
            "chains",
            verdict.chains(),
            "entries",
            verdict.entries(),
            "checkpoints",
            verdict.checkpoints(),
            "broken",
            verdict.broken().map(AuditRoutes::broken),
            "ledger",
            ledger(ledger)));
  }

  private static Map<String, @Nullable Object> broken(ChainCheck.Broken broken) {
    return Json.object(
        "account_id",
        broken.owner().account().value(),
        "number",
        broken.number(),
        "entry_id",
        broken.entryId(),
        "reason",
        broken.reason());
  }

  private static Map<String, @Nullable Object> ledger(LedgerProof.Finding ledger) {
    return Json.object(
        "ok",
        ledger.flaw().isEmpty(),
        "transactions",
        ledger.transactions(),
        "wallets",
        ledger.wallets(),
        "broken",
        ledger
            .flaw()
            .map(it -> Json.object("table", it.table(), "row", it.row(), "reason", it.reason())));
  }

  private static AuditQuery query(Query query) {
    return new AuditQuery(
        Optional.empty(),
        query.text("account_id").map(AccountId::new),
        query.text("actor_id").map(AccountId::new),
        query.text("action"),
        query.text("target"));
  }

  private static Map<String, @Nullable Object> json(ChainedEntry chained) {
    var entry = chained.entry();
    return Json.object(
        "id",
        entry.id(),
        "number",
        chained.number(),
        "account_id",
        entry.owner().account().value(),
        "actor_id",
        entry.actor().map(AccountId::value),
        "impersonator_id",
        entry.impersonator().map(AccountId::value),
        "action",
        entry.action(),
        "target",
        entry.target(),
        "before",
        entry.before(),
        "after",
        entry.after(),
        "address",
        entry.address(),
        "request_id",
        entry.requestId(),
        "at",
        entry.at(),
        "hash",
        chained.hash());
  }
}
