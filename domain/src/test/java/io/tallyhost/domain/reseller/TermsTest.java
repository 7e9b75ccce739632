package io.tallyhost.domain.reseller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a reseller pays and what may be handed on. */
final class TermsTest {

  @Test
  void a_limit_of_servers_counts_the_next_one() {
    var three = terms(3);
    assertThat(three.allowVps(3)).isTrue();
    assertThat(three.allowVps(4)).isFalse();
    assertThat(BillingTerms.PREPAID.allowVps(1_000_000_000L)).isTrue();
    assertThat(terms(0).allowVps(1)).isFalse();
    assertThat(terms(1_000_000).vpsLimit()).contains(1_000_000);
    assertThatThrownBy(() -> terms(-1)).hasMessageContaining("vps_limit");
    assertThatThrownBy(() -> terms(1_000_001)).hasMessageContaining("vps_limit");
    assertThat(BillingTerms.PREPAID.isPostpaid()).isFalse();
    assertThat(three.isPostpaid()).isTrue();
  }

  private static BillingTerms terms(int limit) {
    return new BillingTerms(BillingMode.POSTPAID, Optional.of(limit), true);
  }

  @Test
  void nobody_hands_on_more_than_they_have() {
    var all = Grant.values();
    var one = Grants.of(all[0]);
    var two = Grants.of(all[0], all[1]);

    assertThat(one.areWithin(two)).isTrue();
    assertThat(two.areWithin(one)).isFalse();
    assertThat(Grants.none().areWithin(one)).isTrue();
    assertThat(two.allow(all[1])).isTrue();
    assertThat(one.allow(all[1])).isFalse();
    assertThat(two.narrowedTo(one)).isEqualTo(one);
    assertThat(one.narrowedTo(Grants.of(all[1]))).isEqualTo(Grants.none());
    assertThat(two.beyond(one)).isEqualTo(EnumSet.of(all[1]));
    assertThat(one.beyond(two)).isEmpty();
  }
}
