package io.tallyhost.application.whitelabel;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.whitelabel.inventory.Inventories;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport.RowError;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport.State;
import io.tallyhost.domain.whitelabel.inventory.StockItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Use case of the operator: a new version of an inventory, taken row by row while it comes in. It
 * replaces the old one when all of it is there; rows that are wrong are told and left out.
 */
public final class ImportStock {

  private static final int ROWS_AT_ONCE = 1000;

  /** Who sends a thousand rows more slowly than this is not there any more. */
  private static final Duration SILENCE = Duration.ofMinutes(10);

  private final Inventories inventories;
  private final Office office;

  public ImportStock(Inventories inventories, Office office) {
    this.inventories = inventories;
    this.office = office;
  }

  /** One row at a time; {@code get} of a row that is wrong throws {@link InvalidValue}. */
  public InventoryImport handle(
      Principal principal, String inventory, Iterator<Supplier<StockItem>> rows) {
    Access.requireOperator(principal, Permission.INVENTORIES_EDIT);
    var begun = InventoryImport.begin(office.ids().next(), inventory, office.now());
    office.unitOfWork().run(() -> inventories.begin(begun));
    return finish(principal, takeAll(principal, begun, rows));
  }

  /** Ends those that nothing comes of any more, because the process that took them died. */
  public int endLost() {
    return office.unitOfWork().perform(() -> endSilent(office.now().minus(SILENCE)));
  }

  private int endSilent(Instant since) {
    var lost = inventories.silentSince(since);
    lost.forEach(one -> inventories.update(cutOff(one).finished(State.FAILED, office.now())));
    return lost.size();
  }

  private static InventoryImport cutOff(InventoryImport lost) {
    var row = lost.rows() + lost.refused() + 1;
    return lost.refused(new RowError(row, "The server stopped before the rest came"));
  }

  public InventoryImport show(Principal principal, String id) {
    Access.requireOperator(principal, Permission.INVENTORIES_VIEW);
    return inventories.findImport(id).orElseThrow(() -> new NotFound("Import"));
  }

  public Page<InventoryImport> list(Principal principal, String inventory, PageRequest page) {
    Access.requireOperator(principal, Permission.INVENTORIES_VIEW);
    return inventories.imports(inventory, page);
  }

  private InventoryImport takeAll(
      Principal principal, InventoryImport begun, Iterator<Supplier<StockItem>> rows) {
    var progress = begun;
    try {
      while (rows.hasNext()) {
        progress = takeSome(progress, rows);
      }
      return progress;
    } catch (InvalidValue unreadable) {
      // What comes after can't be read any more: the old inventory stays.
      var refused = progress.refused(error(progress, unreadable));
      return refused.finished(State.FAILED, office.now());
    } catch (RuntimeException lost) {
      // Whoever sends it is gone, or sends too much: nobody waits for the rest.
      var unused = finish(principal, progress.finished(State.FAILED, office.now()));
      throw lost;
    }
  }

  private InventoryImport takeSome(InventoryImport before, Iterator<Supplier<StockItem>> rows) {
    var items = new ArrayList<StockItem>();
    var progress = before;
    for (var row = 0; row < ROWS_AT_ONCE && rows.hasNext(); row++) {
      var next = rows.next();
      try {
        items.add(next.get());
        progress = progress.taken(1);
      } catch (InvalidValue wrong) {
        progress = progress.refused(error(progress, wrong));
      }
    }
    var now = progress.heard(office.now());
    office
        .unitOfWork()
        .run(
            () -> {
              inventories.add(now, items.iterator());
              inventories.update(now);
            });
    return now;
  }

  private InventoryImport finish(Principal principal, InventoryImport taken) {
    var isUsable = taken.state() == State.RUNNING && taken.rows() > 0;
    var over =
        taken.state() == State.FAILED
            ? taken
            : taken.finished(isUsable ? State.DONE : State.FAILED, office.now());
    office.unitOfWork().run(() -> conclude(principal, over));
    return over;
  }

  private void conclude(Principal principal, InventoryImport over) {
    inventories.update(over);
    if (over.state() == State.DONE) {
      inventories.switchTo(over);
    }
    office
        .recorder()
        .changed(
            principal,
            principal.owner(),
            "inventories.import",
            over.id(),
            Map.of(),
            Map.of(
                "inventory", over.inventory(),
                "state", over.state().name(),
                "rows", Long.toString(over.rows()),
                "refused", Long.toString(over.refused())));
  }

  private static RowError error(InventoryImport progress, InvalidValue wrong) {
    return new RowError(
        progress.rows() + progress.refused() + 1, String.valueOf(wrong.getMessage()));
  }
}
