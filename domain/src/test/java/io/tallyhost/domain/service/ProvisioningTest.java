package io.tallyhost.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProvisioningTest {

  @Test
  void something_wrong_is_there_exactly_when_something_is_wrong() {
    assertThat(Provisioning.unknown("lost").isUnknown()).isTrue();
    assertThat(Provisioning.unknown("lost").hasIssue()).isTrue();
    assertThat(Provisioning.failed("no").isUnknown()).isFalse();
    assertThat(Provisioning.DONE.hasIssue()).isFalse();
    for (var phase : Provisioning.Phase.values()) {
      var isWrong = phase == Provisioning.Phase.FAILED || phase == Provisioning.Phase.UNKNOWN;
      var error = isWrong ? Optional.<String>empty() : Optional.of("x");
      assertThatThrownBy(() -> new Provisioning(phase, error)).isInstanceOf(InvalidValue.class);
    }
  }
}
