package io.tallyhost.persistence.wallet;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.WalletDesk;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Decides together what is waiting, in a few lanes: a wallet always has the same one, so that
 * nobody overtakes there, and while one lane waits for the disk another decides.
 */
public final class JdbiWalletDesk implements WalletDesk, AutoCloseable {

  private static final int LANES = 2;

  private final List<DeskLane> lanes;
  private final List<Thread> writers;

  private JdbiWalletDesk(Jdbi jdbi) {
    this.lanes = Stream.generate(() -> new DeskLane(jdbi)).limit(LANES).toList();
    this.writers = IntStream.range(0, LANES).mapToObj(this::writer).toList();
  }

  /** Opens the desk; one a process is enough, and several processes may each have one. */
  public static JdbiWalletDesk open(Jdbi jdbi) {
    var desk = new JdbiWalletDesk(jdbi);
    desk.writers.forEach(Thread::start);
    return desk;
  }

  @Override
  public <T> Optional<T> decide(AccountId owner, Function<Wallet, Decision<T>> decision) {
    var request = new DeskRequest<>(owner, decision);
    lanes.get(Math.floorMod(owner.hashCode(), LANES)).add(request);
    return request.await();
  }

  /** Nobody is left waiting: what is still in line is told that the desk has closed. */
  @Override
  public void close() {
    writers.forEach(Thread::interrupt);
  }

  private Thread writer(int number) {
    var writer = new Thread(lanes.get(number)::serveUntilInterrupted, "wallet-desk-" + number);
    writer.setDaemon(true);
    return writer;
  }
}
