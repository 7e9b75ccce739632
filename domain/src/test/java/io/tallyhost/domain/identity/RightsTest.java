package io.tallyhost.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.domain.shared.InvalidValue;
import org.junit.jupiter.api.Test;

final class RightsTest {

  private static final Rights LOOKING = Rights.of(Permission.ORDERS_VIEW, Permission.SERVICES_VIEW);

  @Test
  void what_is_not_listed_is_not_allowed() {
    assertThat(LOOKING.allow(Permission.ORDERS_VIEW)).isTrue();
    assertThat(LOOKING.allow(Permission.ORDERS_CREATE)).isFalse();
    assertThat(Rights.none().allow(Permission.ORDERS_VIEW)).isFalse();
    assertThat(Rights.all().allow(Permission.CLOCK_EDIT)).isTrue();
  }

  @Test
  void a_key_narrows_and_never_widens() {
    var ordering = Rights.of(Permission.ORDERS_VIEW, Permission.ORDERS_CREATE);

    assertThat(ordering.narrowedTo(LOOKING)).isEqualTo(Rights.of(Permission.ORDERS_VIEW));
    assertThat(Rights.all().narrowedTo(LOOKING)).isEqualTo(LOOKING);
  }

  @Test
  void nobody_grants_more_than_their_own() {
    assertThat(LOOKING.areWithin(Rights.all())).isTrue();
    assertThat(Rights.all().areWithin(LOOKING)).isFalse();
    assertThat(LOOKING.areWithin(LOOKING)).isTrue();
  }

  @Test
  void permissions_are_known_by_the_names_people_see() {
    assertThat(Permission.named("resellers.view")).isEqualTo(Permission.RESELLERS_VIEW);
    assertThat(Permission.RESELLERS_VIEW.isView()).isTrue();
    assertThat(Permission.RESELLERS_EDIT.isView()).isFalse();
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Permission.named("resellers.*"));
  }
}
