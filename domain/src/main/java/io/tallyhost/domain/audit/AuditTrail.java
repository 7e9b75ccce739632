package io.tallyhost.domain.audit;

/** Driven port: what is written here stays, in the order of its owner's chain. */
public interface AuditTrail {

  void add(AuditEntry entry);
}
