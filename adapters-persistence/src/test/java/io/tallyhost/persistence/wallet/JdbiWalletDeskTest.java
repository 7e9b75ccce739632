package io.tallyhost.persistence.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.wallet.WalletDeskContract;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.WalletDesk;
import io.tallyhost.domain.wallet.Wallets;
import io.tallyhost.persistence.shared.PostgresExtension;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiWalletDeskTest extends WalletDeskContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  private final JdbiWalletDesk desk = JdbiWalletDesk.open(POSTGRES.jdbi());

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void two_desks_take_turns_at_the_same_wallets() throws Exception {
    var owners = List.of(opened(1_000), opened(1_000), opened(1_000));
    var threads = Executors.newFixedThreadPool(8);
    try (var other = JdbiWalletDesk.open(POSTGRES.jdbi())) {
      var debits =
          IntStream.range(0, 600)
              .<Callable<Boolean>>mapToObj(
                  i -> () -> decided(i % 2 == 0 ? desk : other, owners.get(i % 3), 1))
              .toList();
      for (var answer : threads.invokeAll(debits)) {
        assertThat(answer.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(owners)
        .allSatisfy(it -> assertThat(wallets().find(it)).map(Wallet::entries).contains(200L));
    assertThat(new JdbiLedgerProof(POSTGRES.jdbi()).prove().flaw()).isEmpty();
  }

  @Override
  protected Wallets wallets() {
    return new JdbiWallets(POSTGRES.jdbi());
  }

  @Override
  protected WalletDesk desk() {
    return desk;
  }
}
