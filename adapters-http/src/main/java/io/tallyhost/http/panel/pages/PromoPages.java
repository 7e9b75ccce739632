package io.tallyhost.http.panel.pages;

import io.tallyhost.application.catalog.SavePromoCode;
import io.tallyhost.application.catalog.ShowWholeCatalogue;
import io.tallyhost.domain.catalog.PromoCode;
import io.tallyhost.domain.catalog.PromoCode.Eligibility;
import io.tallyhost.domain.catalog.PromoCode.Validity;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** /promo-codes: what makes things cheaper, for whom and until when. */
public final class PromoPages implements PanelRoutes {

  private final Desk desk;
  private final ShowWholeCatalogue catalogue;
  private final SavePromoCode savePromo;

  public PromoPages(Desk desk, ShowWholeCatalogue catalogue, SavePromoCode savePromo) {
    this.desk = desk;
    this.catalogue = catalogue;
    this.savePromo = savePromo;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/promo-codes", desk.page(this::codes))
        .get(
            "/promo-codes/edit",
            desk.operatorForm(Permission.CATALOG_EDIT, visit -> page(visit, Optional.empty())))
        .post("/promo-codes/edit", desk.page(this::save));
  }

  private Reply codes(Visit visit) {
    var words = visit.words();
    return new Listing<PromoCode>(
            visit,
            visit.say("nav.promo_codes"),
            part ->
                io.tallyhost.domain.shared.Page.of(
                    catalogue.handle(visit.principal()).promoCodes(), part))
        .column("code", it -> Cell.of(it.code()).linked("/promo-codes/edit?code=" + it.code()))
        .figures("discount", it -> Cell.of(percent(it.discount()) + " %"))
        .column("until", it -> Cell.of(it.validity().until().map(words::day).orElse("–")))
        .figures(
            "uses", it -> Cell.of(it.uses() + it.maxUses().map(most -> " / " + most).orElse("")))
        .column("active", it -> States.yesOrNo(it.active(), words))
        .reply(
            "promo-codes",
            page ->
                page.below(Link.to(visit.say("nav.catalogue"), "/catalogue"))
                    .links(List.of(Link.main(visit.say("promo.add"), "/promo-codes/edit"))));
  }

  private Page page(Visit visit, Optional<Refusal> refusal) {
    var known = known(visit, visit.isSending() ? Optional.empty() : visit.query().text("code"));
    var fields = new Fields(visit, refusal);
    var all =
        new Field[] {
          fields.text("code", known.map(PromoCode::code).orElse("")).required(),
          fields
              .of("percent", Kind.WHOLE, known.map(it -> percent(it.discount())).orElse(""))
              .required(),
          fields.of("from", Kind.DATE, day(known.flatMap(it -> it.validity().from()))),
          fields.of("until", Kind.DATE, day(known.flatMap(it -> it.validity().until()))),
          fields.of(
              "max_uses",
              Kind.WHOLE,
              known.flatMap(PromoCode::maxUses).map(String::valueOf).orElse("")),
          fields.check("active", known.map(PromoCode::active).orElse(true))
        };
    return Page.titled(known.map(PromoCode::code).orElse(visit.say("promo.add")))
        .below(Link.to(visit.say("nav.promo_codes"), "/promo-codes"))
        .with(
            Form.of("", "/promo-codes/edit", visit.say("form.save"), Section.of(all))
                .error(fields.general(all))
                .cancel(Link.to(visit.say("form.cancel"), "/promo-codes")));
  }

  private Reply save(Visit visit) {
    return visit.send(
        () -> {
          var unused = savePromo.handle(visit.principal(), read(visit));
          return visit.on("/promo-codes", "saved");
        },
        refusal -> page(visit, Optional.of(refusal)));
  }

  private PromoCode read(Visit visit) {
    var blank = new Blank(visit);
    var code = PromoCode.normalised(blank.required("code"));
    var percent = blank.whole("percent").orElse(-1L);
    InvalidValue.unless(
        percent >= 1 && percent <= 100, "percent", percent, "a whole number from 1 to 100");
    return new PromoCode(
        code,
        Percentage.ofPercent(percent.intValue()),
        blank.isChecked("active"),
        new Validity(instant(blank, "from"), instant(blank, "until")),
        blank.whole("max_uses").map(Math::toIntExact),
        0,
        known(visit, Optional.of(code)).map(PromoCode::eligibility).orElse(Eligibility.EVERYTHING));
  }

  private Optional<PromoCode> known(Visit visit, Optional<String> code) {
    return code.flatMap(
        it ->
            catalogue.handle(visit.principal()).promoCodes().stream()
                .filter(promo -> promo.code().equals(it))
                .findFirst());
  }

  private static String percent(Percentage discount) {
    return new java.math.BigDecimal(discount.basisPoints())
        .movePointLeft(2)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String day(Optional<Instant> at) {
    return at.map(it -> LocalDate.ofInstant(it, ZoneOffset.UTC).toString()).orElse("");
  }

  private static Optional<Instant> instant(Blank blank, String name) {
    try {
      return blank
          .text(name)
          .map(LocalDate::parse)
          .map(it -> it.atStartOfDay().toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException noDay) {
      throw new InvalidValue(name, blank.text(name).orElse(""), "a day");
    }
  }
}
