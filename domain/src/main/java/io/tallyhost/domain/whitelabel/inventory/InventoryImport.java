package io.tallyhost.domain.whitelabel.inventory;

import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The coming of a new version of an inventory.
 *
 * @param errors the first of the rows that were refused, each with its reason
 * @param refused how many were refused in all
 * @param heardAt when the last rows came
 */
public record InventoryImport(
    String id,
    String inventory,
    State state,
    long rows,
    long refused,
    List<RowError> errors,
    Instant startedAt,
    Instant heardAt,
    Optional<Instant> finishedAt) {

  private static final int MOST_ERRORS = 100;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  /** How it stands. */
  public enum State {
    RUNNING,
    /** It is the inventory now. */
    DONE,
    /** It could not be read, or nothing in it could be used; the old one stays. */
    FAILED
  }

  /** A row that was refused; the first one has the number one. */
  public record RowError(long row, String reason) {}

  public InventoryImport {
    errors = List.copyOf(errors);
    InvalidValue.unless(
        NAME.matcher(inventory).matches(), "inventory", inventory, "a lower-case name");
  }

  public static InventoryImport begin(String id, String inventory, Instant now) {
    return new InventoryImport(
        id, inventory, State.RUNNING, 0, 0, List.of(), now, now, Optional.empty());
  }

  /** So many more were taken. */
  public InventoryImport taken(long more) {
    return new InventoryImport(
        id, inventory, state, rows + more, refused, errors, startedAt, heardAt, finishedAt);
  }

  public InventoryImport refused(RowError error) {
    var known = new ArrayList<>(errors);
    if (known.size() < MOST_ERRORS) {
      known.add(error);
    }
    return new InventoryImport(
        id, inventory, state, rows, refused + 1, known, startedAt, heardAt, finishedAt);
  }

  /** More came of it just now, whatever it was. */
  public InventoryImport heard(Instant at) {
    return new InventoryImport(
        id, inventory, state, rows, refused, errors, startedAt, at, finishedAt);
  }

  public InventoryImport finished(State how, Instant at) {
    return new InventoryImport(
        id, inventory, how, rows, refused, errors, startedAt, heardAt, Optional.of(at));
  }
}
