package io.tallyhost.application.shared;

final class InMemoryJobLeasesTest extends JobLeasesContract {

  private final JobLeases leases = new InMemoryJobLeases();

  @Override
  protected JobLeases leases() {
    return leases;
  }
}
