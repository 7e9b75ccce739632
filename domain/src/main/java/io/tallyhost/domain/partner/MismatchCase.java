package io.tallyhost.domain.partner;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.partner.Reconciliation.Case;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A disagreement that somebody has to look into. As long as one is open, its reseller is under
 * review.
 *
 * @param day on which it was reported or booked
 */
public record MismatchCase(
    String id,
    Owner owner,
    LocalDate day,
    Case mismatch,
    Instant foundAt,
    Optional<Settlement> settled) {

  private static final int LONGEST_NOTE = 500;

  /** Who said what about it; it is over. */
  public record Settlement(AccountId by, Instant at, String note) {

    public Settlement {
      InvalidValue.unless(
          !note.isBlank() && note.length() <= LONGEST_NOTE, "note", note, "1 to 500 characters");
    }
  }

  public boolean isOpen() {
    return settled.isEmpty();
  }

  public MismatchCase settled(Settlement how) {
    return new MismatchCase(id, owner, day, mismatch, foundAt, Optional.of(how));
  }
}
