package io.tallyhost.domain.service;

import java.util.Map;

/** Driven port: how many services there are, of everybody. */
@FunctionalInterface
public interface ServiceCensus {

  /** By state; those that were replaced by another are left out. */
  Map<ServiceStatus, Long> byStatus();
}
