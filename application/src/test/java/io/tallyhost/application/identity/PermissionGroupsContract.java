package io.tallyhost.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.PermissionGroup;
import io.tallyhost.domain.identity.PermissionGroupId;
import io.tallyhost.domain.identity.PermissionGroups;
import io.tallyhost.domain.identity.Rights;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link PermissionGroups} promises. */
public abstract class PermissionGroupsContract {

  private final RandomIds ids = new RandomIds();
  private final SomeAccounts some = new SomeAccounts();

  protected abstract PermissionGroups groups();

  protected abstract Accounts accounts();

  @ParameterizedTest
  @ValueSource(strings = {"SALES", "SUPPORT", "PARTNER"})
  void some_groups_exist_from_the_start(String name) {
    var group = groups().named(name).orElseThrow();

    assertThat(group.rights()).isEqualTo(PermissionGroup.initial(name));
    assertThat(groups().all()).contains(group);
  }

  @Test
  void a_group_comes_back_equal_and_by_its_name_in_any_case() {
    var group = given(Rights.of(Permission.ORDERS_VIEW, Permission.TICKETS_REPLY));

    assertThat(groups().find(group.id())).contains(group);
    assertThat(groups().named(group.name().toUpperCase(Locale.ROOT))).contains(group);
  }

  @Test
  void a_change_is_kept() {
    var group = given(Rights.none());
    var changed = new PermissionGroup(group.id(), ids.next(), Rights.all(), false);

    groups().update(changed);

    assertThat(groups().find(group.id())).contains(changed);
  }

  @Test
  void a_name_is_taken_once() {
    var group = given(Rights.none());
    var another =
        new PermissionGroup(
            new PermissionGroupId(ids.next()),
            group.name().toUpperCase(Locale.ROOT),
            Rights.none(),
            true);

    assertThatThrownBy(() -> groups().add(another)).isInstanceOf(Conflict.class);
  }

  @Test
  void members_are_counted_unless_deleted() {
    var group = given(Rights.none());
    var member = some.reseller().change().group(Optional.of(group.id())).done();
    var gone = some.reseller().change().group(Optional.of(group.id())).done().deleted();
    accounts().add(member);
    accounts().add(gone);

    assertThat(groups().members(group.id())).isEqualTo(1);
  }

  @Test
  void a_removed_group_is_gone() {
    var group = given(Rights.none());

    groups().remove(group.id());

    assertThat(groups().find(group.id())).isEmpty();
  }

  private PermissionGroup given(Rights rights) {
    var group = new PermissionGroup(new PermissionGroupId(ids.next()), ids.next(), rights, true);
    groups().add(group);
    return group;
  }
}
