package io.tallyhost.domain.service;

import io.tallyhost.domain.shared.InvalidValue;

/** An account at the hypervisor, and the name by which we find it again. */
public record HypervisorUser(Id id, Relation relation) {

  /** The number the hypervisor gave this account. */
  public record Id(long value) {

    public Id {
      InvalidValue.unless(value > 0, "hypervisor user", value, "a positive number");
    }
  }

  /** Our own name for the account, chosen by us and unique at the hypervisor. */
  public record Relation(String value) {

    public Relation {
      value = InvalidValue.text("relation", value, 190);
    }
  }

  /** What the hypervisor wants to know of a new account. Its e-mail is unique there. */
  public record Registration(Relation relation, String name, String email) {

    public Registration {
      name = InvalidValue.text("name", name, 190);
      email = InvalidValue.text("email", email, 190);
    }
  }
}
