package io.tallyhost.virtfusion.simulator;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Passwords and tokens that protect nothing and are the same in every run. */
final class Secrets {

  private final AtomicLong made = new AtomicLong();

  String password() {
    return "Sim" + next().toString().replace("-", "").substring(0, 17);
  }

  String token() {
    return next().toString();
  }

  private UUID next() {
    var seed = "simulator " + made.incrementAndGet();
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
  }
}
