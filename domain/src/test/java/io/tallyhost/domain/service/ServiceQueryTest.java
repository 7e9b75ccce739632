package io.tallyhost.domain.service;

import static io.tallyhost.domain.service.Samples.ACCOUNT;
import static io.tallyhost.domain.service.Samples.CUSTOMER;
import static io.tallyhost.domain.service.Samples.active;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ServiceQueryTest {

  @Test
  void a_query_wants_what_it_names() {
    var it = active();
    var mine = ServiceQuery.of(ACCOUNT);
    assertThat(mine.matches(it)).isTrue();
    assertThat(ServiceQuery.of(CUSTOMER).matches(it)).isFalse();
    assertThat(mine.ofCustomer(CUSTOMER).matches(it)).isTrue();
    assertThat(mine.ofCustomer(ACCOUNT).matches(it)).isFalse();
    assertThat(mine.ofProduct("vps-1g").matches(it)).isTrue();
    assertThat(mine.ofProduct("vps-2g").matches(it)).isFalse();
    assertThat(narrowed(ServiceKind.VPS, ServiceStatus.ACTIVE).matches(it)).isTrue();
    assertThat(narrowed(ServiceKind.LIR, ServiceStatus.ACTIVE).matches(it)).isFalse();
    assertThat(narrowed(ServiceKind.VPS, ServiceStatus.PENDING).matches(it)).isFalse();
  }

  private static ServiceQuery narrowed(ServiceKind kind, ServiceStatus status) {
    return ServiceQuery.of(ACCOUNT).narrowed(Optional.of(kind), Optional.of(status));
  }
}
