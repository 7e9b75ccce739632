package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/** Writes down money that moves from one side of a root's books to another. */
final class Movements {

  private static final int ID_DIGITS = 24;
  private static final int BASE = 36;

  private final Office office;

  Movements(Office office) {
    this.office = office;
  }

  /** An amount, from where to where. */
  record Move(LedgerAccount from, LedgerAccount to, Money amount) {}

  /** What the movement is about: the kind, what people read, and what the outside calls it. */
  record Cause(TransactionKind kind, String description, Optional<String> reference) {

    static Cause of(TransactionKind kind, Optional<String> note, String otherwise) {
      return new Cause(kind, note.filter(it -> !it.isBlank()).orElse(otherwise), Optional.empty());
    }

    Cause called(Optional<String> outsideReference) {
      return new Cause(kind, description, outsideReference);
    }
  }

  /** A transaction in the books of that owner's root. */
  LedgerTransaction transaction(Owner owner, Cause cause, Move move) {
    return new LedgerTransaction(
        cause
            .reference()
            .map(it -> id(owner, it))
            .orElseGet(() -> new TransactionId(office.ids().next())),
        owner.root(),
        cause.kind(),
        office.now(),
        cause.description(),
        cause.reference(),
        List.of(
            new LedgerEntry(move.from(), move.amount().negated()),
            new LedgerEntry(move.to(), move.amount())));
  }

  // The same outside reference for the same wallet is the same transaction, for ever.
  private static TransactionId id(Owner owner, String reference) {
    var digest = sha256(owner.account().value() + "\n" + reference);
    var number = new BigInteger(1, digest).toString(BASE);
    var padded = "0".repeat(ID_DIGITS) + number;
    return new TransactionId("c" + padded.substring(padded.length() - ID_DIGITS));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
