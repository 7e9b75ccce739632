package io.tallyhost.bootstrap.demo;

import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.whitelabel.ImportStock;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport;
import io.tallyhost.domain.whitelabel.inventory.StockItem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Data plans for most countries and services for most networks, made up by rule. */
final class DemoStock {

  private static final String CURRENCY = "USD";

  /** Where a gigabyte costs 1.40, 2.10 and 3.30. */
  private static final List<Zone> ZONES =
      List.of(
          new Zone(
              140,
              "US CA MX AT BE BG HR CY CZ DK EE FI FR DE GR HU IS IE IT LV LT LU MT NL NO PL PT RO"
                  + " SK SI ES SE CH GB UA RS ME MK AL BA MD TR GE AM LI AD MC SM"),
          new Zone(
              210,
              "AU NZ JP KR CN HK MO TW SG MY TH VN ID PH IN LK BD NP PK KZ KG UZ MN KH LA BN IL JO"
                  + " AE SA QA KW OM BH EG MA TN BR AR CL PE CO EC UY PY BO PA CR GT"),
          new Zone(
              330,
              "HN SV NI DO JM TT BS BB HT GY SR ZA NG KE GH TZ UG RW ZM ZW MZ BW NA MG MU SC SN CI"
                  + " CM GA CD CG ML BF NE TD BJ TG SL LR GM GN ET DZ FJ PG WS TO MV"));

  private static final List<Integer> GIGABYTES = List.of(1, 3, 5, 10, 20);
  private static final List<Integer> DAYS = List.of(7, 15, 30);

  private static final List<String> NETWORKS =
      List.of(
          "Instagram",
          "Facebook",
          "YouTube",
          "TikTok",
          "X",
          "LinkedIn",
          "Telegram",
          "Twitch",
          "Spotify",
          "Pinterest");
  private static final List<String> DEEDS =
      List.of("Followers", "Likes", "Views", "Comments", "Shares");
  private static final List<String> GRADES = List.of("Real", "Fast", "Premium", "Slow drip");
  private static final int FIRST_SERVICE = 1234;

  private static final long LETTERS = 26;
  private static final int CODE_LENGTH = 8;
  private static final long CODES = 208_827_064_576L;
  private static final long STRIDE = 98_765_432_123L;
  private static final String KNOWN_CODE = "PHAJHEAYP";

  private final ImportStock importStock;
  private final Principal operator;

  DemoStock(ImportStock importStock, Principal operator) {
    this.importStock = importStock;
    this.operator = operator;
  }

  private record Zone(int perGigabyte, String countries) {}

  private record Plan(String country, int gigabytes, int days, long cents) {}

  void write() {
    take("esim", packages());
    take("smm", services());
  }

  private void take(String inventory, Stream<StockItem> items) {
    var rows = items.map(item -> (Supplier<StockItem>) () -> item).iterator();
    var taken = importStock.handle(operator, inventory, rows);
    if (taken.state() != InventoryImport.State.DONE || taken.refused() > 0) {
      throw new IllegalStateException("The demo's inventory was refused: " + taken.errors());
    }
  }

  private static Stream<StockItem> packages() {
    var plans = ZONES.stream().flatMap(DemoStock::plans).toList();
    return IntStream.range(0, plans.size())
        .mapToObj(place -> item(place == 0 ? KNOWN_CODE : code(place), plans.get(place)));
  }

  private static Stream<Plan> plans(Zone zone) {
    return Stream.of(zone.countries().split(" "))
        .flatMap(
            country ->
                GIGABYTES.stream()
                    .flatMap(
                        gigabytes ->
                            DAYS.stream().map(days -> plan(zone, country, gigabytes, days))));
  }

  // More data is cheaper by the gigabyte; more days cost a little.
  private static Plan plan(Zone zone, String country, int gigabytes, int days) {
    var data = (long) zone.perGigabyte() * gigabytes * (101 - gigabytes) / 100;
    return new Plan(country, gigabytes, days, data + 40 + (days - 7) * 6L);
  }

  private static StockItem item(String code, Plan plan) {
    var country = new Locale("", plan.country()).getDisplayCountry(Locale.ENGLISH);
    return new StockItem(
        code,
        "%s %dGB %dDays".formatted(country, plan.gigabytes(), plan.days()),
        Optional.of(plan.country()),
        Money.of(CURRENCY, plan.cents()),
        true);
  }

  /** Nine letters that look drawn by lot and are never the same for two places. */
  private static String code(int place) {
    var rest = place * STRIDE % CODES;
    var code = new StringBuilder("P");
    for (var i = 0; i < CODE_LENGTH; i++) {
      code.append((char) ('A' + rest % LETTERS));
      rest /= LETTERS;
    }
    return code.toString();
  }

  private static Stream<StockItem> services() {
    var names =
        NETWORKS.stream()
            .flatMap(
                network ->
                    DEEDS.stream()
                        .flatMap(
                            deed ->
                                GRADES.stream()
                                    .map(grade -> "%s %s [%s]".formatted(network, deed, grade))))
            .toList();
    return IntStream.range(0, names.size())
        .mapToObj(
            place ->
                new StockItem(
                    Integer.toString(FIRST_SERVICE + place),
                    names.get(place),
                    Optional.empty(),
                    Money.of(CURRENCY, 250 + place * 37L % 400),
                    true));
  }
}
