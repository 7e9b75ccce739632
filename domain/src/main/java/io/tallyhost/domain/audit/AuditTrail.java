package io.tallyhost.domain.audit;

import java.util.List;

/** Driven port: what is written here stays, in the order of its owner's chain. */
public interface AuditTrail {

  /** These in this order, each in the chain of its owner; all of them or none. */
  void addAll(List<AuditEntry> entries);

  /** One of them. */
  default void add(AuditEntry entry) {
    addAll(List.of(entry));
  }
}
