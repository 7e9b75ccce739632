package io.tallyhost.bootstrap;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** What the jar does instead of serving: {@code backup}, {@code restore}, {@code verify}. */
final class Command {

  private final Settings settings;
  private final PrintStream out;

  Command(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  /** Whether all is well afterwards. */
  boolean run(List<String> words) throws Exception {
    var name = words.get(0);
    if (name.equals("verify") && words.size() == 1) {
      return with(this::verify);
    }
    if (name.equals("backup") && words.size() == 2) {
      return with(open -> backup(open, Path.of(words.get(1))));
    }
    if (name.equals("restore") && words.size() == 2) {
      return with(open -> restore(open, Path.of(words.get(1))));
    }
    throw new BadSetting(
        "Unknown command %s; there are: verify, backup FILE, restore FILE".formatted(name));
  }

  private boolean verify(OpenBooks open) {
    var audit = open.verifyAudit().verify();
    var ledger = open.verifyLedger().verify();
    out.printf(
        "audit: %d entries in %d chains, %d checkpoints%n",
        audit.entries(), audit.chains(), audit.checkpoints());
    out.printf("ledger: %d transactions, %d wallets%n", ledger.transactions(), ledger.wallets());
    audit
        .broken()
        .ifPresent(
            it ->
                out.printf(
                    "BROKEN: audit entry %d of account %s %s%n",
                    it.number(), it.owner().account().value(), it.reason()));
    ledger
        .flaw()
        .ifPresent(it -> out.printf("BROKEN: %s %s: %s%n", it.table(), it.row(), it.reason()));
    var isIntact = audit.isIntact() && ledger.flaw().isEmpty();
    out.println(isIntact ? "intact" : "NOT intact");
    return isIntact;
  }

  private boolean backup(OpenBooks open, Path file) throws IOException, SQLException {
    var rows = new Backup(open.database()).write(file);
    out.printf("%d rows written to %s%n", rows, file);
    return true;
  }

  private boolean restore(OpenBooks open, Path file) throws IOException, SQLException {
    var rows = new Backup(open.database()).read(file);
    out.printf("%d rows read from %s%n", rows, file);
    return verify(open);
  }

  private boolean with(Work work) throws Exception {
    try (var open = OpenBooks.open(settings)) {
      return work.on(open);
    }
  }

  private interface Work {
    boolean on(OpenBooks open) throws Exception;
  }
}
