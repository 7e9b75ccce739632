package io.tallyhost.http.panel.pages;

import io.tallyhost.application.invoicing.ShowBillingSettings;
import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.tax.Country;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.tax.VatRates;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Prose;
import io.tallyhost.http.panel.view.Words;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.math.BigDecimal;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** /settings/vat: the rates by which invoices are made out today, and whose rule applies. */
public final class VatPages implements PanelRoutes {

  private record Rate(Country country, Percentage percent, boolean inUnion) {}

  private final Desk desk;
  private final ShowBillingSettings show;
  private final Clock clock;

  public VatPages(Desk desk, ShowBillingSettings show, Clock clock) {
    this.desk = desk;
    this.show = show;
    this.clock = clock;
  }

  @Override
  public void addTo(Router router) {
    router.get("/settings/vat", desk.page(this::list));
  }

  private Reply list(Visit visit) {
    var words = visit.words();
    var seller = show.handle(visit.principal()).company().party().tax();
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return Listing.of(visit, visit.say("tab.vat"), rates(words, today))
        .column("country", it -> Cell.of(name(words, it.country())).over(it.country().code()))
        .figures("vat_rate", it -> Cell.number(percent(words, it.percent()), plain(it.percent())))
        .column("in_union", it -> States.yesOrNo(it.inUnion(), words))
        .column("vat_rule", it -> rule(visit, seller, it, today))
        .reply(
            "vat",
            page ->
                SettingsTabs.page(visit, "vat")
                    .with(new Prose("", visit.say("vat.text", seller(visit, seller))))
                    .with(page.blocks()));
  }

  private static List<Rate> rates(Words words, LocalDate today) {
    return Arrays.stream(Locale.getISOCountries())
        .map(Country::parse)
        .flatMap(
            it ->
                VatRates.standard(it, today).stream()
                    .map(rate -> new Rate(it, rate, VatRates.isInUnion(it, today))))
        .sorted(
            Comparator.comparing(
                it -> name(words, it.country()), Collator.getInstance(words.locale())))
        .toList();
  }

  // What a company there, which gave a VAT ID, would be billed.
  private static Cell rule(Visit visit, TaxProfile seller, Rate rate, LocalDate today) {
    var consumer = new TaxProfile(Optional.of(rate.country()), Optional.empty());
    var decision = VatDecision.of(seller, consumer, today);
    return Cell.of(visit.words().word(decision.rule()))
        .over(percent(visit.words(), decision.rate()));
  }

  private static String seller(Visit visit, TaxProfile seller) {
    var words = visit.words();
    var country = seller.country().map(it -> name(words, it)).orElse(visit.say("choice.unknown"));
    return seller.vatId().map(it -> country + ", " + it.value()).orElse(country);
  }

  private static String name(Words words, Country country) {
    return new Locale("", country.code()).getDisplayCountry(words.locale());
  }

  private static String percent(Words words, Percentage percent) {
    return words.decimal(new BigDecimal(plain(percent))) + " %";
  }

  private static String plain(Percentage percent) {
    return BigDecimal.valueOf(percent.basisPoints(), 2).stripTrailingZeros().toPlainString();
  }
}
