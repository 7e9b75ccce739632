package io.tallyhost.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class ServiceStatusTest {

  @Test
  void only_legal_changes_of_state() {
    for (var from : ServiceStatus.values()) {
      for (var to : ServiceStatus.values()) {
        var isLegal =
            Set.of(
                    "PENDING-ACTIVE",
                    "PENDING-TERMINATED",
                    "ACTIVE-SUSPENDED",
                    "ACTIVE-TERMINATED",
                    "SUSPENDED-ACTIVE",
                    "SUSPENDED-TERMINATED")
                .contains(from + "-" + to);
        assertThat(from.mayBecome(to)).as("%s to %s", from, to).isEqualTo(isLegal);
      }
    }
  }
}
