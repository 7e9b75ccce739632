package io.tallyhost.bootstrap;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.partner.StatementSigner;
import io.tallyhost.application.shared.Idempotency;
import io.tallyhost.application.shared.IdempotencyStore;
import io.tallyhost.application.shared.Ids;
import io.tallyhost.application.shared.RateCounters;
import io.tallyhost.application.shared.SecretBox;
import io.tallyhost.application.shared.Turns;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.bootstrap.demo.DemoClock;
import io.tallyhost.domain.audit.CheckpointSigner;
import io.tallyhost.domain.identity.Secrets;
import io.tallyhost.persistence.audit.JdbiAuditTrail;
import io.tallyhost.persistence.clock.JdbiClockOffset;
import io.tallyhost.persistence.shared.Database;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.work.JdbiIdempotencyStore;
import io.tallyhost.persistence.work.JdbiJobLeases;
import io.tallyhost.persistence.work.JdbiOutbox;
import io.tallyhost.persistence.work.JdbiRateCounters;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/** What every capability is built on: the database, time, ids, the unit of work. */
final class Kernel {

  private final Database database;
  private final DemoClock demoClock;
  private final Clock clock;
  private final Ids ids = new CuidIds();
  private final Secrets secrets = new RandomSecrets();
  private final SecretBox secretBox;
  private final CheckpointSigner signer;
  private final StatementSigner statementSigner;
  private final IdempotencyStore idempotencyStore;
  private final Idempotency idempotency;
  private final RateCounters rateCounters;
  private final UnitOfWork unitOfWork;
  private final Recorder recorder;
  private final Office office;
  private final Tables tables;
  private final Turns turns;

  Kernel(Settings settings, Database database) {
    this.database = database;
    // To the millisecond: what PostgreSQL and the surfaces keep of it.
    this.demoClock = new DemoClock(Clock.tickMillis(ZoneOffset.UTC));
    this.clock =
        settings.testClock()
            ? new MovableClock(demoClock, new JdbiClockOffset(database.jdbi()))
            : demoClock;
    var keys = new SecretKeys(settings);
    this.secretBox = new AesSecretBox(keys);
    this.signer = new HmacSigner(keys);
    this.statementSigner = new Ed25519Signer(keys);
    this.idempotencyStore = new JdbiIdempotencyStore(database.jdbi());
    this.idempotency = new Idempotency(idempotencyStore, secretBox, clock);
    this.rateCounters = new JdbiRateCounters(database.jdbi());
    // What a repeated request has changed is noted in the very transaction that changed it.
    this.unitOfWork = idempotency.marking(new JdbiUnitOfWork(database.jdbi()));
    this.recorder =
        new Recorder(
            new JdbiAuditTrail(database.jdbi()), new JdbiOutbox(database.jdbi()), ids, clock);
    this.office = new Office(unitOfWork, recorder, ids, clock);
    this.tables = Tables.of(database.jdbi());
    this.turns = new Turns(new JdbiJobLeases(database.jdbi()), ids.next(), clock);
  }

  Database database() {
    return database;
  }

  Jdbi jdbi() {
    return database.jdbi();
  }

  /** What the clock is read from; it only ever shows another time than now in an empty demo. */
  DemoClock demoClock() {
    return demoClock;
  }

  Clock clock() {
    return clock;
  }

  Ids ids() {
    return ids;
  }

  UnitOfWork unitOfWork() {
    return unitOfWork;
  }

  Secrets secrets() {
    return secrets;
  }

  SecretBox secretBox() {
    return secretBox;
  }

  CheckpointSigner signer() {
    return signer;
  }

  StatementSigner statementSigner() {
    return statementSigner;
  }

  IdempotencyStore idempotencyStore() {
    return idempotencyStore;
  }

  Idempotency idempotency() {
    return idempotency;
  }

  RateCounters rateCounters() {
    return rateCounters;
  }

  Recorder recorder() {
    return recorder;
  }

  Office office() {
    return office;
  }

  Tables tables() {
    return tables;
  }

  /** Which instance does what needs to be done by one only. */
  Turns turns() {
    return turns;
  }
}
