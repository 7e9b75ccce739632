package io.tallyhost.http.panel.pages;

import io.tallyhost.application.reseller.ListTransactions;
import io.tallyhost.application.reseller.MoveOutcome;
import io.tallyhost.application.reseller.MoveOutcome.Moved;
import io.tallyhost.application.reseller.TopUp;
import io.tallyhost.application.reseller.TransferMoney;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.wallet.WalletMovement;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Block;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Fact;
import io.tallyhost.http.panel.view.Facts;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Preview;
import io.tallyhost.http.panel.view.Prose;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The money of a reseller: what moved, and moving it, with both balances before it happens. */
public final class ResellerMoneyPages implements PanelRoutes {

  /** What can be done here. */
  public record UseCases(TransferMoney transfer, TopUp topUp, ListTransactions transactions) {}

  private final Desk desk;
  private final ResellerFrame frame;
  private final UseCases useCases;

  public ResellerMoneyPages(ResellerParts parts, UseCases useCases) {
    this.desk = parts.desk();
    this.frame = parts.frame();
    this.useCases = useCases;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/resellers/{id}/transactions", desk.page(this::transactions))
        .get(
            "/resellers/{id}/money",
            desk.form(Permission.TRANSACTIONS_TRANSFER, visit -> page(visit, Optional.empty())))
        .post("/resellers/{id}/money", desk.page(this::move))
        .post("/resellers/{id}/money/preview", desk.page(this::preview));
  }

  private Reply transactions(Visit visit) {
    var words = visit.words();
    var id = ResellerFrame.id(visit);
    var page = frame.page(visit, "transactions");
    return new Listing<WalletMovement>(
            visit,
            visit.say("tab.transactions"),
            part -> useCases.transactions().handle(visit.principal(), id, part))
        .column("at", it -> words.cell(it.at()))
        .column("kind", it -> Cell.of(words.word(it.kind())))
        .column(
            "description",
            it ->
                Cell.of(it.description())
                    .linked("/why/" + it.transaction().value())
                    .over(it.reference().orElse("")))
        .figures("amount", it -> words.cell(it.amount()))
        .figures("balance_after", it -> words.cell(it.balanceAfter()))
        .reply("transactions", shown -> page.with(shown.blocks()));
  }

  private Page page(Visit visit, Optional<Refusal> refusal) {
    var listing = frame.listing(visit);
    return frame
        .page(visit, listing, "transactions")
        .links(List.of())
        .with(MoneyForm.of(visit, listing, refusal));
  }

  private Reply move(Visit visit) {
    return visit.send(
        () -> {
          var listing = frame.listing(visit);
          return outcome(visit, listing, false)
              .fold(moved -> done(visit, listing), refused -> refuse(visit, refused));
        },
        refusal -> page(visit, Optional.of(refusal)));
  }

  private static Reply done(Visit visit, ResellerListing listing) {
    return visit.on(ResellerFrame.path(listing.account().id()) + "/transactions", "moved");
  }

  private Reply refuse(Visit visit, MoveOutcome.Refused refused) {
    return visit.refused(
        Refusal.saying(402, tooLittle(visit, refused)),
        refusal -> page(visit, Optional.of(refusal)));
  }

  private static String tooLittle(Visit visit, MoveOutcome.Refused refused) {
    return visit.say("money.too_little", visit.words().money(refused.available()));
  }

  /** Nothing happens here: the same page, with what would come of it. */
  private Reply preview(Visit visit) {
    var listing = frame.listing(visit);
    var form = MoneyForm.of(visit, listing, Optional.of(Refusal.NONE));
    var shown = new Preview(List.of(previewed(visit, listing)));
    return visit.show(frame.page(visit, listing, "transactions").with(form, shown));
  }

  private Block previewed(Visit visit, ResellerListing listing) {
    if (new Blank(visit).text("amount").isEmpty()) {
      return new Prose("", visit.say("money.preview_waits"));
    }
    try {
      if (MoneyForm.isTopUp(visit)) {
        return afterTopUp(visit, listing);
      }
      return outcome(visit, listing, true)
          .fold(
              moved -> balances(visit, listing, moved),
              refused -> Notice.of(Tone.WARN, tooLittle(visit, refused)));
    } catch (InvalidValue refused) {
      return new Prose("", visit.say("money.preview_waits"));
    }
  }

  private static Facts balances(Visit visit, ResellerListing listing, Moved moved) {
    var words = visit.words();
    var before = listing.wallet().balance();
    var after = moved.wallet().balance();
    var change = after.minus(before);
    var facts = new ArrayList<Fact>();
    facts.add(
        Fact.of(listing.account().displayName(), words.money(before) + " → " + words.money(after)));
    facts.add(
        Fact.of(
            visit.say(visit.principal().isOperator() ? "word.operator" : "money.own_wallet"),
            moved
                .other()
                .map(
                    own ->
                        words.money(own.balance().plus(change))
                            + " → "
                            + words.money(own.balance()))
                .orElseGet(() -> words.money(change.negated()))));
    return new Facts(visit.say("money.preview"), facts);
  }

  private MoveOutcome outcome(Visit visit, ResellerListing listing, boolean isPreview) {
    var blank = new Blank(visit);
    var id = listing.account().id();
    var amount = MoneyForm.amount(visit, listing);
    if (MoneyForm.isTopUp(visit)) {
      return useCases
          .topUp()
          .handle(
              visit.principal(),
              new TopUp.Command(
                  id, amount.minor(), blank.text("note"), blank.text("external_ref")));
    }
    return useCases
        .transfer()
        .handle(
            visit.principal(),
            new TransferMoney.Command(
                id, MoneyForm.direction(blank), amount.minor(), blank.text("note"), isPreview));
  }

  // Paid from outside: there is no other balance, and nothing that could refuse it.
  private static Facts afterTopUp(Visit visit, ResellerListing listing) {
    var words = visit.words();
    var before = listing.wallet().balance();
    var after = before.plus(MoneyForm.amount(visit, listing));
    return new Facts(
        visit.say("money.preview"),
        List.of(
            Fact.of(
                listing.account().displayName(),
                words.money(before) + " → " + words.money(after))));
  }
}
