package io.tallyhost.domain.wallet;

import io.tallyhost.domain.identity.AccountId;
import java.util.Optional;
import java.util.function.Function;

/**
 * Driven port: decisions about one wallet, made one after another and kept when this returns. The
 * decision is a pure function; it may be asked again when the database asks for it.
 */
public interface WalletDesk {

  /** Nothing when there is no such wallet. */
  <T> Optional<T> decide(AccountId owner, Function<Wallet, Decision<T>> decision);

  /** An answer for the caller and, unless refused, what to write down. */
  record Decision<T>(T answer, Optional<Posting> posting) {}
}
