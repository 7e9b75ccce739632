package io.tallyhost.http.panel.pages;

import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Block;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Fact;
import io.tallyhost.http.panel.view.Facts;
import io.tallyhost.http.panel.view.Tile;
import io.tallyhost.http.panel.view.Tiles;
import io.tallyhost.http.panel.view.Tone;
import java.util.ArrayList;
import java.util.List;

/** A reseller at a glance. */
final class ResellerOverview {

  private ResellerOverview() {}

  static List<Block> blocks(Visit visit, ResellerListing listing) {
    return List.of(
        tiles(visit, listing),
        account(visit, listing),
        company(visit, listing),
        network(visit, listing));
  }

  private static Tiles tiles(Visit visit, ResellerListing listing) {
    var words = visit.words();
    var wallet = listing.wallet();
    var root = ResellerFrame.path(listing.account().id());
    var tiles = new ArrayList<Tile>();
    if (listing.isUnderReview()) {
      tiles.add(
          Tile.of(visit.say("word.under_review"), words.number(listing.counts().openCases()))
              .note(visit.say("reseller.open_cases"))
              .tone(Tone.WARN)
              .linked(MismatchPages.openOf(listing.account().id())));
    }
    tiles.addAll(
        List.of(
            Tile.of(visit.say("field.balance"), words.money(wallet.balance()))
                .note(
                    visit.say("field.credit_limit")
                        + " "
                        + words.money(wallet.creditLimit().amount()))
                .tone(wallet.balance().isNegative() ? Tone.BAD : Tone.PLAIN)
                .linked(root + "/transactions"),
            Tile.of(visit.say("field.available"), words.money(wallet.available())),
            Tile.of(visit.say("field.arrears"), words.money(wallet.arrears()))
                .tone(wallet.arrears().isZero() ? Tone.PLAIN : Tone.BAD),
            Tile.of(visit.say("field.customers"), words.number(listing.counts().customers()))
                .linked(root + "/customers"),
            Tile.of(
                visit.say("field.sub_resellers"), words.number(listing.counts().subResellers()))));
    return new Tiles(tiles);
  }

  private static Facts account(Visit visit, ResellerListing listing) {
    var account = listing.account();
    var billing = listing.reseller().billing();
    return new Facts(
        visit.say("section.account"),
        List.of(
            Fact.of(visit.say("field.username"), account.username().value()),
            Fact.of(
                visit.say("field.full_name"), ResellerFrame.orDash(account.contact().fullName())),
            Fact.of(visit.say("field.email"), account.contact().email().value()),
            Fact.of(visit.say("field.phone"), ResellerFrame.orDash(account.contact().phone())),
            Fact.of(visit.say("field.kind"), visit.words().word(account.kind())),
            Fact.of(visit.say("field.serial"), Long.toString(account.serial())),
            Fact.of(visit.say("field.created"), visit.words().day(account.createdAt())),
            Fact.of(visit.say("field.billing_mode"), visit.words().word(billing.mode())),
            Fact.of(
                visit.say("field.vps_limit"),
                billing.vpsLimit().map(String::valueOf).orElse(visit.say("choice.unlimited"))),
            new Fact(visit.say("field.id"), Cell.of(account.id().value()).as(Tone.CODE))));
  }

  private static Facts company(Visit visit, ResellerListing listing) {
    var company = listing.reseller().company();
    var tax = listing.reseller().tax();
    return new Facts(
        visit.say("section.company"),
        List.of(
            Fact.of(visit.say("field.display_name"), ResellerFrame.orDash(company.displayName())),
            Fact.of(visit.say("field.company_name"), ResellerFrame.orDash(company.companyName())),
            Fact.of(
                visit.say("field.country"),
                ResellerFrame.orDash(tax.country().map(it -> it.code()))),
            Fact.of(
                visit.say("field.vat_id"), ResellerFrame.orDash(tax.vatId().map(it -> it.value()))),
            Fact.of(visit.say("field.address"), ResellerFrame.orDash(company.address()))));
  }

  private static Facts network(Visit visit, ResellerListing listing) {
    var profile = listing.reseller().details().profile();
    var allowed = listing.account().allowedAddresses();
    return new Facts(
        visit.say("section.network"),
        List.of(
            Fact.of(
                visit.say("field.allowed_ips"),
                allowed.ranges().isEmpty() ? visit.say("choice.anywhere") : allowed.toString()),
            Fact.of(visit.say("field.wan_check"), visit.words().word(profile.wanCheck())),
            Fact.of(
                visit.say("field.network_scope"),
                profile
                    .networks()
                    .names()
                    .map(it -> String.join(", ", it))
                    .orElse(visit.say("choice.everywhere")))));
  }
}
