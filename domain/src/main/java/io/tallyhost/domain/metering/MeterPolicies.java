package io.tallyhost.domain.metering;

/** Driven port: what the operator decided; {@link MeterPolicy#INITIAL} until somebody does. */
public interface MeterPolicies {

  MeterPolicy current();

  void change(MeterPolicy policy);
}
