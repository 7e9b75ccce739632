package io.tallyhost.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AccountTest {

  private static final AccountId ROOT = new AccountId("c000000000000000000000001");
  private static final AccountId SUB = new AccountId("c000000000000000000000002");
  private static final AccountId ONE = new AccountId("c000000000000000000000003");

  @Test
  void a_customer_is_seen_as_its_parents() {
    var customer = account(AccountKind.CUSTOMER, new Owner(ROOT, ONE), Optional.of(SUB));

    assertThat(customer.keeper()).isEqualTo(new Owner(ROOT, SUB));
    assertThat(reseller().keeper()).isEqualTo(Owner.topLevel(ROOT));
    assertThat(customer.change().parent(Owner.topLevel(ROOT)).done().keeper())
        .isEqualTo(Owner.topLevel(ROOT));
  }

  @Test
  void a_third_level_can_not_be_written_down() {
    assertThatThrownBy(
            () -> account(AccountKind.SUB_RESELLER, new Owner(ROOT, ONE), Optional.of(SUB)))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void only_sub_resellers_and_customers_have_parents_and_must() {
    assertThatThrownBy(() -> account(AccountKind.RESELLER, Owner.topLevel(ROOT), Optional.of(SUB)))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> account(AccountKind.CUSTOMER, new Owner(ROOT, ONE), Optional.empty()))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> account(AccountKind.RESELLER, new Owner(ROOT, ONE), Optional.empty()))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void an_erased_one_tells_nothing_and_frees_its_names() {
    var erased =
        reseller()
            .change()
            .contact(
                new Contact(
                    new EmailAddress("jane@example.test"),
                    Optional.of("Jane"),
                    Optional.of("+49 1")))
            .password(new PasswordHash("hash"), true)
            .allowedAddresses(AllowedAddresses.of(List.of("10.0.0.1")))
            .done()
            .erased();

    assertThat(erased.isDeleted()).isTrue();
    assertThat(erased.username()).isEqualTo(new Username("erased-7"));
    assertThat(erased.email()).isEqualTo(new EmailAddress("erased-7@erased.invalid"));
    assertThat(erased.password()).isEmpty();
    assertThat(erased.mustChangePassword()).isFalse();
    assertThat(erased.displayName()).isEqualTo("erased-7");
    assertThat(erased.allowedAddresses()).isEqualTo(AllowedAddresses.anywhere());
  }

  @Test
  void resellers_of_both_levels_sell_and_nobody_else_does() {
    assertThat(AccountKind.values())
        .filteredOn(AccountKind::isReseller)
        .containsExactly(AccountKind.RESELLER, AccountKind.SUB_RESELLER);
  }

  @Test
  void a_password_given_by_somebody_else_is_to_be_changed_and_ones_own_is_not() {
    var given = reseller().change().password(new PasswordHash("given"), true).done();

    assertThat(given.mustChangePassword()).isTrue();
    assertThat(given.withOwnPassword(new PasswordHash("own")).mustChangePassword()).isFalse();
    assertThat(given.withOwnPassword(new PasswordHash("own")).password())
        .contains(new PasswordHash("own"));
    assertThat(given.change().mustChangePassword(false).done().password())
        .contains(new PasswordHash("given"));
  }

  @Test
  void a_group_is_joined_and_left() {
    var group = Optional.of(new PermissionGroupId(ONE.value()));
    var member = reseller().change().group(group).done();

    assertThat(member.group()).isEqualTo(group);
    assertThat(member.change().group(Optional.empty()).done().group()).isEmpty();
  }

  @Test
  void states_follow_one_another() {
    assertThat(reseller().isDeleted()).isFalse();
    assertThat(reseller().suspended().status()).isEqualTo(AccountStatus.SUSPENDED);
    assertThat(reseller().suspended().isActive()).isFalse();
    assertThat(reseller().suspended().active().isActive()).isTrue();
    assertThat(reseller().deleted().isDeleted()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(AccountStatus.class)
  void an_account_shares_its_parents_fate(AccountStatus parent) {
    var sub = account(AccountKind.SUB_RESELLER, new Owner(ROOT, ONE), Optional.of(ROOT));

    assertThat(new Standing(sub, Optional.of(parent), Optional.empty()).mayAct())
        .isEqualTo(parent == AccountStatus.ACTIVE);
    assertThat(new Standing(sub.suspended(), Optional.of(parent), Optional.empty()).mayAct())
        .isFalse();
  }

  @Test
  void without_a_group_a_reseller_may_everything_but_the_operators() {
    var rights = new Standing(reseller(), Optional.empty(), Optional.empty()).rights();

    assertThat(rights.allow(Permission.RESELLERS_CREATE)).isTrue();
    assertThat(rights.allow(Permission.SETTINGS_EDIT)).isFalse();
    assertThat(rights.allow(Permission.CLOCK_EDIT)).isFalse();
    assertThat(rights.allow(Permission.BILLING_RUN)).isFalse();
  }

  @Test
  void a_group_narrows_and_never_widens() {
    var group =
        new PermissionGroup(
            new PermissionGroupId(ONE.value()),
            " Night shift ",
            Rights.of(Permission.ORDERS_VIEW, Permission.SETTINGS_EDIT),
            false);
    var rights = new Standing(reseller(), Optional.empty(), Optional.of(group)).rights();

    assertThat(rights).isEqualTo(Rights.of(Permission.ORDERS_VIEW));
    assertThat(group.name()).isEqualTo("Night shift");
  }

  @Test
  void a_customer_may_nothing_and_the_operator_everything() {
    assertThat(AccountKind.CUSTOMER.utmostRights()).isEqualTo(Rights.none());
    assertThat(AccountKind.OPERATOR.utmostRights()).isEqualTo(Rights.all());
  }

  @Test
  void the_groups_of_the_start_are_nested() {
    var partner = PermissionGroup.initial("PARTNER");
    var support = PermissionGroup.initial("SUPPORT");
    var sales = PermissionGroup.initial("SALES");

    assertThat(partner.permissions()).isNotEmpty().allMatch(Permission::isView);
    assertThat(partner.areWithin(support)).isTrue();
    assertThat(support.areWithin(sales)).isTrue();
    assertThat(support.allow(Permission.SERVICES_RESET_USAGE)).isTrue();
    assertThat(support.allow(Permission.SERVICES_DISCONNECT)).isTrue();
    assertThat(support.allow(Permission.TICKETS_REPLY)).isTrue();
    assertThat(support.allow(Permission.CUSTOMERS_DELETE)).isFalse();
    assertThat(sales.allow(Permission.CUSTOMERS_DELETE)).isTrue();
    assertThatThrownBy(() -> PermissionGroup.initial("OTHER")).isInstanceOf(InvalidValue.class);
  }

  private static Account reseller() {
    return account(AccountKind.RESELLER, Owner.topLevel(ROOT), Optional.empty());
  }

  private static Account account(AccountKind kind, Owner owner, Optional<AccountId> parent) {
    return new Account(
        owner.account(),
        7,
        kind,
        owner,
        parent,
        new Username("acme"),
        Contact.of(new EmailAddress("acme@example.test")),
        Optional.empty(),
        AccountStatus.ACTIVE,
        false,
        AllowedAddresses.anywhere(),
        Optional.empty(),
        Instant.EPOCH);
  }
}
