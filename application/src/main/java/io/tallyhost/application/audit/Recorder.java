package io.tallyhost.application.audit;

import io.tallyhost.application.shared.Event;
import io.tallyhost.application.shared.Ids;
import io.tallyhost.application.shared.Outbox;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.audit.AuditEntry;
import io.tallyhost.domain.audit.AuditTrail;
import io.tallyhost.domain.identity.Owner;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a use case says about its change: once for the audit, once for whoever listens. */
public final class Recorder {

  /** A thing of that owner that the product changed by itself. */
  public record Change(Owner owner, String target, Map<String, String> after) {}

  /** Something that happened to that owner. */
  public record News(Owner owner, Map<String, String> facts) {}

  private final AuditTrail trail;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  public Recorder(AuditTrail trail, Outbox outbox, Ids ids, Clock clock) {
    this.trail = trail;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /** Somebody changed a thing of that owner. */
  public void changed(
      Principal by,
      Owner owner,
      String action,
      String target,
      Map<String, String> before,
      Map<String, String> after) {
    trail.add(
        new AuditEntry(
            ids.next(),
            owner,
            Optional.of(by.account()),
            by.impersonator(),
            action,
            target,
            before,
            after,
            by.origin().address(),
            by.origin().requestId(),
            clock.instant()));
  }

  /** The product changed a thing by itself: a tick, a recovery, a renewal. */
  public void changedByItself(
      Owner owner, String action, String target, Map<String, String> after) {
    changedByItself(action, List.of(new Change(owner, target, after)));
  }

  /** The same for many things at once. */
  public void changedByItself(String action, List<Change> changes) {
    trail.addAll(changes.stream().map(change -> entry(action, change)).toList());
  }

  private AuditEntry entry(String action, Change change) {
    return new AuditEntry(
        ids.next(),
        change.owner(),
        Optional.empty(),
        Optional.empty(),
        action,
        change.target(),
        Map.of(),
        change.after(),
        "",
        "",
        clock.instant());
  }

  /** Something that others want to hear of. */
  public void happened(String type, Owner owner, Map<String, String> facts) {
    happened(type, List.of(new News(owner, facts)));
  }

  /** The same for many things at once. */
  public void happened(String type, List<News> all) {
    outbox.addAll(
        all.stream()
            .map(news -> new Event(ids.next(), type, news.owner(), clock.instant(), news.facts()))
            .toList());
  }
}
