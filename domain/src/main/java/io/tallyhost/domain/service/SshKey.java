package io.tallyhost.domain.service;

import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;

/** A public key kept at the hypervisor for one of its users. */
public record SshKey(
    Id id, String name, String publicKey, String type, boolean enabled, Instant createdAt) {

  /** The hypervisor's number of a key. */
  public record Id(long value) {

    public Id {
      InvalidValue.unless(value > 0, "id", value, "a positive number");
    }
  }

  /** A key that is yet to be stored. */
  public record Draft(String name, String publicKey) {

    public Draft {
      name = InvalidValue.line("name", name, 120);
      publicKey = InvalidValue.text("publicKey", publicKey, 16_384);
    }
  }
}
