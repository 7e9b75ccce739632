package io.tallyhost.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.audit.InMemoryAuditTrail;
import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.identity.EditPermissionGroups.Draft;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.InMemoryOutbox;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.People;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.PermissionGroup;
import io.tallyhost.domain.identity.Rights;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EditPermissionGroupsTest {

  private static final Draft NIGHT =
      new Draft("Night shift", Rights.of(Permission.TICKETS_REPLY), false);

  private final IdentityInMemory identity = new IdentityInMemory();
  private final RandomIds ids = new RandomIds();
  private final SomeAccounts some = new SomeAccounts();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail(identity.unitOfWork());
  private final EditPermissionGroups edit =
      new EditPermissionGroups(
          identity.groups(),
          ids,
          identity.unitOfWork(),
          new Recorder(
              trail,
              new InMemoryOutbox(identity.unitOfWork()),
              ids,
              TestClock.at("2026-05-01T10:00:00Z")));
  private final Principal operator = People.operator(some.id());
  private final Principal reseller = People.reseller(some.id());

  @Test
  void the_operator_makes_changes_and_removes_groups_and_each_is_written_down() {
    var group = edit.create(operator, NIGHT);
    var changed = edit.update(operator, group.id(), new Draft("Day shift", Rights.none(), true));

    assertThat(edit.show(operator, group.id())).isEqualTo(changed);
    edit.remove(operator, group.id());

    assertThatThrownBy(() -> edit.show(operator, group.id())).isInstanceOf(NotFound.class);
    assertThat(trail.entries())
        .extracting(it -> it.action())
        .containsExactlyInAnyOrder(
            "permission_groups.create", "permission_groups.update", "permission_groups.delete");
  }

  @Test
  void nobody_else_does() {
    assertThatThrownBy(() -> edit.create(reseller, NIGHT)).isInstanceOf(Forbidden.class);
  }

  @Test
  void a_group_with_members_stays() {
    var group = edit.create(operator, NIGHT);
    identity.accounts().add(some.reseller().change().group(Optional.of(group.id())).done());

    assertThatThrownBy(() -> edit.remove(operator, group.id())).isInstanceOf(Conflict.class);
    assertThat(edit.show(operator, group.id())).isEqualTo(group);
  }

  @Test
  void a_reseller_sees_the_groups_that_it_may_give_away() {
    var hidden = edit.create(operator, NIGHT);
    var list = new ListPermissionGroups(identity.groups());

    assertThat(list.handle(reseller))
        .extracting(PermissionGroup::name)
        .containsExactly("PARTNER", "SALES", "SUPPORT");
    assertThat(list.handle(operator)).contains(hidden);
  }
}
