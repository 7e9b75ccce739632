package io.tallyhost.persistence.wallet;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.wallet.Posting;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.WalletDesk.Decision;
import io.tallyhost.domain.wallet.Wallets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** Somebody who waits at the desk, the decision that they brought, and what became of it. */
final class DeskRequest<T> {

  private final AccountId owner;
  private final Function<Wallet, Decision<T>> decision;
  private final CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
  private Optional<Decision<T>> decided = Optional.empty();
  private Optional<RuntimeException> failure = Optional.empty();

  DeskRequest(AccountId owner, Function<Wallet, Decision<T>> decision) {
    this.owner = owner;
    this.decision = decision;
  }

  AccountId owner() {
    return owner;
  }

  /** What is to be written, if anything; a decision that fails is remembered, not thrown. */
  Optional<Posting> decide(Optional<Wallet> wallet) {
    try {
      failure = Optional.empty();
      decided = wallet.map(decision);
    } catch (RuntimeException refused) {
      failure = Optional.of(refused);
      decided = Optional.empty();
    }
    return posting();
  }

  /** Whether what was decided last is in the books already. */
  boolean isKept(Wallets wallets) {
    return posting()
        .flatMap(posting -> wallets.transaction(posting.transaction().id()))
        .filter(kept -> posting().filter(p -> kept.explainsTheSameAs(p.transaction())).isPresent())
        .isPresent();
  }

  void complete() {
    failure.ifPresentOrElse(
        answer::completeExceptionally, () -> answer.complete(decided.map(Decision::answer)));
  }

  void fail(RuntimeException reason) {
    answer.completeExceptionally(reason);
  }

  Optional<T> await() {
    try {
      return answer.join();
    } catch (CompletionException wrapped) {
      throw wrapped.getCause() instanceof RuntimeException reason ? reason : wrapped;
    }
  }

  private Optional<Posting> posting() {
    return decided.flatMap(Decision::posting);
  }
}
