package io.tallyhost.bootstrap.demo;

import io.tallyhost.application.ticketing.OpenTicket;
import io.tallyhost.application.ticketing.ReplyToTicket;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.PermissionGroups;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills an empty database through the same use cases that everybody calls. */
public final class DemoWorld {

  /** Who is there already, and what they may do. */
  public record Found(Accounts accounts, PermissionGroups groups) {}

  private final DemoClock clock;
  private final DemoCatalogue catalogue;
  private final Found found;
  private final DemoUseCases use;

  public DemoWorld(DemoClock clock, DemoCatalogue catalogue, Found found, DemoUseCases useCases) {
    this.clock = clock;
    this.catalogue = catalogue;
    this.found = found;
    this.use = useCases;
  }

  /** From now on it is the time when it all began, until everything is written. */
  public void begin() {
    clock.turnTo(DemoHistory.beginning(clock.instant()));
  }

  /** Writes everything; the operator is there already. */
  public void write(EmailAddress operatorEmail, Path dataDirectory, PrintStream out) {
    new DemoCredentials(dataDirectory, out).tell(fill(operatorEmail));
  }

  private Map<String, Object> fill(EmailAddress operatorEmail) {
    var operator =
        found.accounts().findByEmail(operatorEmail).map(DemoCast::operator).orElseThrow();
    new DemoCompany(use.money().settings()).introduce(operator);
    catalogue.write();
    new DemoStock(use.shop().importStock(), operator).write();
    var resellers = new DemoResellers(use.people().createReseller(), found.groups(), operator);
    var cast = DemoCast.gather(use.people(), resellers, operator);
    var keys = new DemoKeys(use.people().mintKey(), operator, operatorEmail);
    var partner = cast.acmeWith(keys.credential(KeyKind.PARTNER));
    var reports = new DemoReports(use.money().report(), partner);
    reports.signUp(use.people().signUp());
    new DemoHistory(clock, use, cast, reports).write();
    ticket(cast);
    var credentials = new LinkedHashMap<String, Object>();
    credentials.put("operator", operatorEmail.toString());
    credentials.put("resellers", List.of("acme", "nordic", "whitelabel", "acme-sub"));
    credentials.put("reseller_password", DemoResellers.PASSWORD);
    credentials.put("keys", keys.shown());
    return credentials;
  }

  private void ticket(DemoCast cast) {
    var opened =
        use.desk()
            .openTicket()
            .handle(
                cast.acme(),
                new OpenTicket.Command(
                    "Reverse DNS for edge-fi-01",
                    "Please set rDNS for 203.0.113.5 to mail.example.com",
                    List.of()));
    var unused =
        use.desk()
            .replyToTicket()
            .handle(
                cast.operator(),
                new ReplyToTicket.Command(
                    opened.ticket().id(), "Done, rDNS now points at mail.example.com."));
  }
}
