package io.tallyhost.bootstrap.panel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Answer;
import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.Eventually;
import io.tallyhost.bootstrap.PanelForms;
import io.tallyhost.bootstrap.RunningServer;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OwnPagesTest {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(_[a-z]+)\" value=\"([^\"]*)\"");
  private static final Pattern PLAN = Pattern.compile("<option value=\"(c[a-z0-9]{24})\"");

  private final Api acme = RunningServer.get().reseller("acme").with("Accept", "text/html");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/servers",
        "/servers/new",
        "/wallet",
        "/wallet/invoices",
        "/support",
        "/support/new",
        "/keys",
        "/keys/new",
        "/ssh-keys",
        "/customers",
        "/customers/new",
        "/branding"
      })
  void every_page_of_a_reseller_is_there_in_both_languages(String path) {
    assertThat(acme.get(path).expect(200).body()).contains("lang=\"en\"").doesNotContain("nav.");
    assertThat(acme.with("Accept-Language", "de").get(path).expect(200).body())
        .contains("lang=\"de\"");
  }

  @Test
  void a_server_is_ordered_built_and_ended_on_pages_alone() {
    var address = order("panel-web-1");
    Eventually.seen(() -> acme.get(address).body(), it -> it.contains("Reset root password"));
    assertThat(acme.get(address).body()).contains("198.", "Per hour", "Running");

    assertThat(send(address, address + "/terminate", "confirm", "panel-web").status())
        .isEqualTo(400);
    assertThat(send(address, address + "/terminate", "confirm", "panel-web-1").status())
        .isEqualTo(303);
    assertThat(acme.get(address).body()).contains("Ended").doesNotContain("Terminate now");
  }

  @Test
  void the_price_is_told_while_one_chooses() {
    var plan = first(PLAN, acme.get("/servers/new").body());
    var told =
        send("/servers/new", "/servers/new/quote", "plan", plan, "period", "MONTHLY", "label", "x");
    assertThat(told.expect(200).body()).contains("€4.99", "Debited now");
    var waiting = send("/servers/new", "/servers/new/quote", "plan", "custom", "ram_gb", "many");
    assertThat(waiting.expect(200).body()).contains("The price appears");
    assertThat(acme.get("/servers?q=x").body()).doesNotContain(">x<");
  }

  @Test
  void a_refused_order_says_why_and_keeps_what_was_chosen() {
    var refused =
        send(
            "/servers/new",
            "/servers/new",
            "plan",
            "custom",
            "ram_gb",
            "900",
            "cpu_cores",
            "1",
            "ssd_gb",
            "20",
            "location",
            "fi-hel",
            "label",
            "too-big");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("too-big", "900");
  }

  @Test
  void a_hostile_label_is_only_text() {
    var address = order("<img src=x onerror=alert(1)>");
    assertThat(acme.get(address).body()).contains("&lt;img src=x").doesNotContain("<img src=x");
    assertThat(acme.get("/servers?format=csv").body()).contains("<img src=x");
  }

  @Test
  void somebody_elses_server_is_nobodys() {
    var address = order("panel-mine");
    var nordic = RunningServer.get().reseller("nordic").with("Accept", "text/html");
    assertThat(nordic.get(address).status()).isEqualTo(404);
  }

  @Test
  void a_ticket_is_opened_and_answered() {
    var opened =
        send("/support/new", "/support/new", "subject", "Panel", "message", "Does it <b>work</b>?");
    var ticket = address(opened);
    assertThat(acme.get(ticket).body()).contains("Does it &lt;b&gt;work").contains("Answer");
    assertThat(send(ticket, ticket, "message", "It does.").status()).isEqualTo(303);
    assertThat(acme.get(ticket).body()).contains("It does.");
  }

  @Test
  void who_acts_for_nobody_and_stops_stays_signed_in() {
    var nordic = RunningServer.get().reseller("nordic");
    var stopped = PanelForms.of(nordic).send("/acting/end", "").expect(303);
    assertThat(stopped.header("Location")).isEqualTo("/");
    nordic.with("Accept", "text/html").get("/wallet").expect(200);
  }

  @Test
  void a_key_is_shown_once() {
    var made = send("/keys/new", "/keys/new", "name", "from the panel", "scopes", "vps:read");
    assertThat(made.status()).isEqualTo(201);
    var key = first(Pattern.compile("(thk_live_[A-Za-z0-9_-]{40,})"), made.body());
    RunningServer.get().bearer(key).get("/api/reseller/v1/services").expect(200);
    assertThat(acme.get("/keys").body()).contains("from the panel").doesNotContain(key);
  }

  private String order(String label) {
    var plan = first(PLAN, acme.get("/servers/new").body());
    return address(
        send("/servers/new", "/servers/new", "plan", plan, "period", "HOURLY", "label", label));
  }

  private static String address(Answer answer) {
    return answer.expect(303).header("Location").replaceFirst("[?].*", "");
  }

  // As a browser does: the form's own hidden fields, and what was filled in.
  private Answer send(String page, String action, String... fields) {
    var form = acme.get(page).expect(200).body();
    var start = form.indexOf("action=\"" + action.replaceFirst("/quote$", "") + "\"");
    assertThat(start).as("a form that goes to " + action).isPositive();
    var end = form.indexOf("</form>", start);
    var hidden =
        HIDDEN
            .matcher(form.substring(start, end))
            .results()
            .map(it -> it.group(1) + "=" + it.group(2));
    var filled =
        IntStream.range(0, fields.length / 2)
            .mapToObj(i -> fields[2 * i] + "=" + URLEncoder.encode(fields[2 * i + 1], UTF_8));
    var body = List.of(hidden, filled).stream().flatMap(it -> it).collect(Collectors.joining("&"));
    return acme.with("Content-Type", "application/x-www-form-urlencoded")
        .send("POST", action, body);
  }

  private static String first(Pattern pattern, String text) {
    return Arrays.stream(new String[] {text})
        .flatMap(it -> pattern.matcher(it).results())
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + pattern + " in " + text));
  }
}
