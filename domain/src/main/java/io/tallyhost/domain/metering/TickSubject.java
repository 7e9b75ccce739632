package io.tallyhost.domain.metering;

import io.tallyhost.domain.wallet.Wallet;
import java.util.List;

/** What is kept of a wallet that is to be billed. */
public record TickSubject(Wallet wallet, MeteredWallet meter, List<Stretch> stretches) {

  public TickSubject {
    stretches = List.copyOf(stretches);
  }
}
