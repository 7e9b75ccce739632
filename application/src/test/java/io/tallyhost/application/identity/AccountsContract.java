package io.tallyhost.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.AccountStatus;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.PermissionGroup;
import io.tallyhost.domain.identity.PermissionGroupId;
import io.tallyhost.domain.identity.PermissionGroups;
import io.tallyhost.domain.identity.Rights;
import io.tallyhost.domain.identity.Standing;
import io.tallyhost.domain.shared.PageRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Accounts} promises. */
public abstract class AccountsContract {

  private static final PageRequest FIRST = PageRequest.first();

  private final SomeAccounts some = new SomeAccounts();
  private final RandomIds ids = new RandomIds();

  protected abstract Accounts accounts();

  protected abstract PermissionGroups groups();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void an_account_comes_back_equal_by_each_of_its_names() {
    var account = given(some.reseller());

    assertThat(accounts().find(account.id())).contains(account);
    assertThat(accounts().lock(account.id())).contains(account);
    assertThat(accounts().findBySerial(account.serial())).contains(account);
    assertThat(accounts().findByUsername(account.username())).contains(account);
    assertThat(accounts().findByEmail(account.email())).contains(account);
    assertThat(accounts().findAll(List.of(account.id(), some.id())))
        .isEqualTo(Map.of(account.id(), account));
  }

  @Test
  void an_email_is_found_and_taken_whatever_its_case() {
    var account = given(some.reseller());
    var shouting = new EmailAddress(account.email().value().toUpperCase(Locale.ROOT));
    var another = some.reseller().change().contact(Contact.of(shouting)).done();

    assertThat(accounts().findByEmail(shouting)).contains(account);
    assertThatThrownBy(() -> accounts().add(another)).isInstanceOf(Conflict.class);
  }

  @Test
  void a_username_is_taken_even_by_a_deleted_account_until_it_is_erased() {
    var account = given(some.reseller().deleted());
    var heir = some.reseller().change().username(account.username()).done();

    assertThatThrownBy(() -> accounts().add(heir)).isInstanceOf(Conflict.class);

    accounts().update(account.erased());
    accounts().add(heir);
    assertThat(accounts().findByUsername(account.username())).contains(heir);
  }

  @Test
  void every_change_is_kept() {
    var group = given(new PermissionGroup(groupId(), ids.next(), Rights.none(), true));
    var parent = given(some.reseller());
    var other = given(some.reseller());
    var customer = given(some.customerOf(parent));
    var changed =
        customer
            .change()
            .parent(other.owner())
            .noPassword()
            .mustChangePassword(true)
            .status(AccountStatus.SUSPENDED)
            .allowedAddresses(AllowedAddresses.of(List.of("10.0.0.0/8", "2001:db8::1")))
            .group(Optional.of(group.id()))
            .done();

    accounts().update(changed);

    assertThat(accounts().find(customer.id())).contains(changed);
  }

  @Test
  void a_standing_shows_the_group_and_the_parent() {
    var group = given(new PermissionGroup(groupId(), ids.next(), Rights.none(), true));
    var parent = given(some.reseller().suspended());
    var sub = given(some.subResellerOf(parent).change().group(Optional.of(group.id())).done());

    assertThat(accounts().standing(sub.id()))
        .contains(new Standing(sub, Optional.of(AccountStatus.SUSPENDED), Optional.of(group)));
    assertThat(accounts().standing(parent.id()))
        .contains(new Standing(parent, Optional.empty(), Optional.empty()));
  }

  @Test
  void those_of_some_kinds_are_listed_newest_first_unless_they_are_deleted() {
    var parent = given(some.reseller());
    var sub = given(some.subResellerOf(parent));
    var first = given(some.customerOf(parent));
    var second = given(some.customerOf(sub));
    var gone = given(some.customerOf(parent).deleted());

    assertThat(list(AccountKind.CUSTOMER))
        .containsSubsequence(second, first)
        .doesNotContain(parent, sub, gone);
    assertThat(list(AccountKind.RESELLER, AccountKind.SUB_RESELLER))
        .containsSubsequence(sub, parent)
        .doesNotContain(first);
  }

  @Test
  void a_page_counts_what_is_beyond_it() {
    var parent = given(some.reseller());
    var before = accounts().list(Set.of(AccountKind.CUSTOMER), FIRST).total();
    var older = given(some.customerOf(parent));
    given(some.customerOf(parent));

    var page = accounts().list(Set.of(AccountKind.CUSTOMER), new PageRequest(1, 1));

    assertThat(page.items()).containsExactly(older);
    assertThat(page.total()).isEqualTo(before + 2);
  }

  @Test
  void serials_go_up() {
    assertThat(accounts().nextSerial()).isLessThan(accounts().nextSerial());
  }

  @Test
  void a_failed_unit_of_work_leaves_nothing_behind() {
    var account = given(some.reseller());
    var never = some.reseller();

    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          accounts().add(never);
                          accounts().update(account.suspended());
                          throw new IllegalStateException("after the writes");
                        }))
        .hasMessage("after the writes");

    assertThat(accounts().find(never.id())).isEmpty();
    assertThat(accounts().find(account.id())).contains(account);
  }

  @Test
  void an_account_that_is_not_there_is_not_updated() {
    assertThatThrownBy(() -> accounts().update(some.reseller()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(accounts().find(Owner.topLevel(some.id()).account())).isEmpty();
  }

  private List<Account> list(AccountKind... kinds) {
    return accounts().list(Set.of(kinds), FIRST).items();
  }

  private Account given(Account account) {
    accounts().add(account);
    return account;
  }

  private PermissionGroup given(PermissionGroup group) {
    groups().add(group);
    return group;
  }

  private PermissionGroupId groupId() {
    return new PermissionGroupId(ids.next());
  }
}
