package io.tallyhost.http.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tallyhost.application.apikey.Authentication;
import io.tallyhost.application.invoicing.BillingWorld;
import io.tallyhost.application.invoicing.ChangeBillingSettings;
import io.tallyhost.application.invoicing.ListInvoices;
import io.tallyhost.application.invoicing.RenderInvoice;
import io.tallyhost.application.invoicing.ShowBillingSettings;
import io.tallyhost.application.invoicing.ShowInvoice;
import io.tallyhost.application.shared.InMemoryRateCounters;
import io.tallyhost.application.shared.People;
import io.tallyhost.application.shared.RateLimits;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoiceNumber;
import io.tallyhost.domain.invoicing.InvoiceSource;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.http.admin.BillingSettingsSection;
import io.tallyhost.http.admin.SettingsRoutes;
import io.tallyhost.http.shared.Faults;
import io.tallyhost.http.shared.HttpServer;
import io.tallyhost.http.shared.Replays;
import io.tallyhost.http.vps.InvoiceRoutes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Documents as callers get them, over a real socket; the session's token says who calls. */
final class InvoiceSurfacesTest {

  private final BillingWorld world = new BillingWorld();
  private final Owner owner = world.somebodyWith(0);
  private final HttpServer server = start();
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_reseller_lists_and_reads_invoices_as_documented() throws Exception {
    var invoice = issued();
    var list = json(get("/api/reseller/v1/invoices?limit=20", 200));
    assertThat(list.toString())
        .isEqualTo(
            """
            {"invoices":[{"id":"%s","number":"INV-2026-001",\
            "issuedAt":"2026-12-01T00:03:00.000Z","currency":"EUR","subtotalCents":998,\
            "vatCents":190,"totalCents":1188}],"total":1,"limit":20,"offset":0}"""
                .formatted(invoice.id()));
    var one = json(get("/api/reseller/v1/invoices/" + invoice.id(), 200)).get("invoice");
    assertThat(one.get("vatLines").toString())
        .isEqualTo("[{\"rateBps\":1900,\"baseCents\":998,\"vatCents\":190}]");
    assertThat(one.get("orderId").asText()).isEqualTo("corder");
    var snapshot = one.get("snapshot");
    assertThat(snapshot.get("schemaVersion").asInt()).isEqualTo(2);
    assertThat(snapshot.get("invoiceNumber").asText()).isEqualTo("INV-2026-001");
    assertThat(snapshot.get("lines").get(1).get("label").asText()).isEqualTo("VPS 2");
    assertThat(snapshot.get("lines").get(1).get("totalCents").asInt()).isEqualTo(499);
    assertThat(snapshot.get("billTo").get("country").asText()).isEqualTo("DE");
  }

  @Test
  void a_pdf_is_an_attachment_that_nobody_stores() throws Exception {
    var pdf = get("/api/reseller/v1/invoices/" + issued().id() + "/pdf", 200);
    assertThat(header(pdf, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(pdf, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"INV-2026-001.pdf\"");
    assertThat(header(pdf, "Cache-Control")).isEqualTo("private, no-store");
    assertThat(pdf.body()).startsWith("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void an_old_invoice_is_shown_but_not_printed() throws Exception {
    var legacy = legacy();
    var one = json(get("/api/reseller/v1/invoices/" + legacy.id(), 200)).get("invoice");
    assertThat(one.get("snapshot").get("schemaVersion").asInt()).isEqualTo(1);
    assertThat(one.get("orderId").isNull()).isTrue();
    assertThat(json(get("/api/reseller/v1/invoices/" + legacy.id() + "/pdf", 400)).toString())
        .isEqualTo("{\"error\":\"PDF generation is only available for current-format invoices\"}");
  }

  @Test
  void what_is_not_ones_own_is_not_there() throws Exception {
    var stranger = world.somebodyWith(0);
    var other = world.issueInvoices.issue(world.samples.month(stranger, 1));
    for (var path : List.of("/invoices/" + other.id(), "/invoices/nothing/pdf")) {
      assertThat(json(get("/api/reseller/v1" + path, 404)).toString())
          .isEqualTo("{\"error\":\"Invoice not found\"}");
    }
  }

  @Test
  void the_operator_credits_a_line_and_sees_what_is_left() throws Exception {
    var invoice = issued();
    var path = "/api/admin/invoices/" + invoice.id();
    var body = "{\"lines\":[2],\"reason\":\"Off for a week\"}";
    var note = json(send("POST", path + "/credit-note", body, 201)).get("credit_note");
    assertThat(note.get("number").asText()).isEqualTo("CN-2026-001");
    assertThat(note.get("total_cents").asInt()).isEqualTo(-594);
    assertThat(note.get("corrects").asText()).isEqualTo("INV-2026-001");
    var left = json(send("GET", path, "", 200)).get("invoice").get("settlement");
    assertThat(left.get("outstanding_cents").asInt()).isEqualTo(594);
    assertThat(left.get("state").asText()).isEqualTo("open");
    assertThat(json(send("GET", "/api/admin/invoices", "", 200)).get("total").asInt()).isEqualTo(2);
    assertThat(json(send("POST", path + "/credit-note", body, 409)).get("error").asText())
        .isEqualTo("Already credited");
  }

  @Test
  void the_operator_says_who_he_is_and_clears_what_is_wrong() throws Exception {
    var change =
        """
        {"company_name":"Tally GmbH","company_country":"de","company_vat_id":"DE 123 456 789",
         "company_address":"Invalidenstr. 1\\n10115 Berlin","reseller_is_invoice_issuer":true,
         "invoice_due_days":30}""";
    var settings = json(send("PATCH", "/api/admin/settings", change, 200)).get("settings");
    assertThat(settings.get("company_vat_id").asText()).isEqualTo("DE123456789");
    assertThat(settings.get("company_country").asText()).isEqualTo("DE");
    assertThat(settings.get("invoice_due_days").asInt()).isEqualTo(30);
    var cleared =
        json(send("PATCH", "/api/admin/settings", "{\"company_vat_id\":null}", 200))
            .get("settings");
    assertThat(cleared.get("company_vat_id").isNull()).isTrue();
    assertThat(cleared.get("company_name").asText()).isEqualTo("Tally GmbH");
    var unused = send("PATCH", "/api/admin/settings", "{\"company_iban\":\"DE00\"}", 400);
    unused = send("PATCH", "/api/admin/settings", "{\"colour\":\"red\"}", 400);
  }

  private Invoice issued() {
    return world.issueInvoices.issue(world.samples.month(owner, 2));
  }

  private Invoice legacy() {
    var draft = world.samples.month(owner, 1);
    var legacy =
        new Invoice(
            new InvoiceId(world.ids.next()),
            owner,
            new InvoiceNumber("2019/17"),
            world.clock.instant(),
            new InvoiceSource("import:17"),
            Optional.empty(),
            new Snapshot.Legacy(draft.snapshot().totals(), "Acme", List.of("VPS")));
    world.books.invoices().add(List.of(legacy));
    return legacy;
  }

  private HttpServer start() {
    var list = new ListInvoices(world.books.invoices());
    var show = new ShowInvoice(world.books);
    var render = new RenderInvoice(show, new PdfInvoicePrinter());
    var operator = People.operator(new AccountId(world.ids.next()));
    return HttpServer.start(
        new HttpServer.Settings("127.0.0.1", 0, AllowedAddresses.of(List.of("127.0.0.1"))),
        new HttpServer.Parts(
            (credential, origin) ->
                new Authentication.Authenticated(
                    credential.fold(
                        session ->
                            session.token().equals("operator")
                                ? operator
                                : People.reseller(owner.account()),
                        key -> operator),
                    Optional.empty()),
            new RateLimits(new InMemoryRateCounters(), world.clock),
            Replays.none(),
            Faults.none(),
            world.ids,
            (method, route, status, milliseconds) -> {}),
        List.of(
            new InvoiceRoutes(list, show, render),
            new io.tallyhost.http.admin.InvoiceRoutes(
                new io.tallyhost.http.admin.InvoiceRoutes.UseCases(list, show, world.creditInvoice),
                new InvoiceDownloads(render),
                world.clock),
            new SettingsRoutes(
                List.of(
                    new BillingSettingsSection(
                        new ShowBillingSettings(world.settings),
                        new ChangeBillingSettings(
                            world.settings, world.recorder, world.unitOfWork))))));
  }

  private HttpResponse<byte[]> get(String path, int status) throws Exception {
    return sent(request("GET", path, "", "reseller"), status);
  }

  private HttpResponse<byte[]> send(String method, String path, String body, int status)
      throws Exception {
    return sent(request(method, path, body, "operator"), status);
  }

  private HttpResponse<byte[]> sent(HttpRequest request, int status) throws Exception {
    var answer = client.send(request, BodyHandlers.ofByteArray());
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(status);
    return answer;
  }

  private HttpRequest request(String method, String path, String body, String who) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .method(method, BodyPublishers.ofString(body))
        .header("Content-Type", "application/json")
        .header("Cookie", "next-auth.session-token=" + who)
        .build();
  }

  private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
