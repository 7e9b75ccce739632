package io.tallyhost.application.reseller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountStatus;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.reseller.Buyer;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.ResellerDetails;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.reseller.ResellerListing.Counts;
import io.tallyhost.domain.reseller.ResellerQuery;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.reseller.TopLevelReseller;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.wallet.Wallets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Resellers} promises. */
public abstract class ResellersContract {

  private final RandomIds ids = new RandomIds();

  protected abstract Resellers resellers();

  protected abstract Accounts accounts();

  protected abstract Wallets wallets();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void everything_that_is_said_of_a_reseller_comes_back_equal() {
    var top = some().topLevel();
    var sub = some().subOf(top);
    var changed = found(sub).with(SomeResellers.eloquent(packageName()));

    resellers().update(changed);

    assertThat(resellers().find(sub.id())).contains(changed);
    assertThat(unitOfWork().perform(() -> resellers().lock(sub.id()))).contains(changed);
    assertThat(found(top).details()).isEqualTo(ResellerDetails.standard());
    assertThat(resellers().find(new AccountId(ids.next()))).isEmpty();
  }

  @Test
  void it_is_shown_with_account_wallet_and_what_lives_below() {
    var top = some().topLevel();
    var sub = some().subOf(top);
    some().customerOf(top);
    some().customerOf(sub);
    delete(some().customerOf(top));
    delete(some().subOf(top));

    assertThat(resellers().show(top.id()))
        .contains(
            new ResellerListing(
                found(top), top, SomeResellers.wallet(top.owner()), new Counts(1, 1, 0)));
    assertThat(resellers().show(sub.id()).map(ResellerListing::counts))
        .contains(new Counts(0, 1, 0));
    assertThat(resellers().show(new AccountId(ids.next()))).isEmpty();
  }

  @Test
  void lists_are_narrowed_by_parent_status_and_text_and_newest_first() {
    var top = some().topLevel();
    var one = some().subOf(top);
    var two = some().subOf(top);
    var gone = delete(some().subOf(top));
    var below = ResellerQuery.ALL.under(top.id());

    assertThat(list(below)).containsExactly(two.id(), one.id());
    assertThat(list(new ResellerQuery(below.parent(), Optional.of(AccountStatus.DELETED), none())))
        .containsExactly(gone.id());
    var name = two.username().value().substring(2, 18).toUpperCase(Locale.ROOT);
    assertThat(list(new ResellerQuery(below.parent(), none(), Optional.of(name))))
        .containsExactly(two.id());
    assertThat(list(new ResellerQuery(below.parent(), none(), Optional.of("%")))).isEmpty();
  }

  @Test
  void a_company_is_found_by_its_name_on_paper() {
    var top = some().topLevel();
    var sub = some().subOf(top);
    resellers().update(found(sub).with(SomeResellers.eloquent(packageName())));

    assertThat(list(new ResellerQuery(Optional.of(top.id()), none(), Optional.of("cme gmb"))))
        .containsExactly(sub.id());
  }

  @Test
  void a_page_counts_what_is_beyond_it() {
    var top = some().topLevel();
    some().subOf(top);
    var second = some().subOf(top);
    some().subOf(top);

    var page = resellers().list(ResellerQuery.ALL.under(top.id()), new PageRequest(1, 1));

    assertThat(page.items()).extracting(it -> it.account().id()).containsExactly(second.id());
    assertThat(page.total()).isEqualTo(3);
  }

  @Test
  void buyers_come_in_order_without_those_who_are_deleted() {
    var top = some().topLevel();
    var sub = some().subOf(top);
    var gone = delete(some().subOf(top));
    var all = resellers().buyersAfter(Optional.empty(), 100_000);

    assertThat(all).isSortedAccordingTo(Comparator.comparing(it -> it.reseller().id()));
    assertThat(all).contains(new Buyer(found(top), top, SomeResellers.wallet(top.owner())));
    assertThat(all)
        .extracting(it -> it.account().id())
        .contains(sub.id())
        .doesNotContain(gone.id());
    assertThat(resellers().buyersAfter(Optional.of(all.get(0).reseller().id()), 1))
        .containsExactly(all.get(1));
  }

  @Test
  void those_under_a_parent_are_its_own_that_are_not_deleted() {
    var top = some().topLevel();
    var sub = some().subOf(top);
    some().subOf(some().topLevel());
    delete(some().subOf(top));

    assertThat(resellers().under(top.id())).extracting(it -> it.id()).containsExactly(sub.id());
    assertThat(resellers().under(sub.id())).isEmpty();
  }

  @Test
  void the_overview_counts_what_was_added() {
    var before = resellers().overview();
    var top = some().topLevel();
    some().subOf(top);
    some().customerOf(top);
    accounts().update(some().topLevel().suspended());
    delete(some().topLevel());

    var after = resellers().overview();

    assertThat(after.active() - before.active()).isEqualTo(1);
    assertThat(after.suspended() - before.suspended()).isEqualTo(1);
    assertThat(after.subResellers() - before.subResellers()).isEqualTo(1);
    assertThat(after.customers() - before.customers()).isEqualTo(1);
    assertThat(after.balances()).extracting(it -> it.currency().getCurrencyCode()).contains("EUR");
  }

  @Test
  void a_package_is_in_use_until_the_last_one_with_it_is_deleted() {
    var account = some().topLevel();
    var name = packageName();
    resellers().update(found(account).with(SomeResellers.eloquent(name)));

    assertThat(resellers().anyWithPackage(name)).isTrue();
    delete(account);
    assertThat(resellers().anyWithPackage(name)).isFalse();
  }

  @Test
  void one_is_added_once_and_one_that_is_not_there_is_not_updated() {
    var top = found(some().topLevel());
    var nobody = new TopLevelReseller(new AccountId(ids.next()), ResellerDetails.standard());

    assertThatThrownBy(() -> resellers().add(top)).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> resellers().update(nobody)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void a_failed_unit_of_work_leaves_nothing_behind() {
    var top = found(some().topLevel());

    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          resellers().update(top.with(SomeResellers.eloquent(packageName())));
                          throw new IllegalStateException("after the write");
                        }))
        .hasMessage("after the write");
    assertThat(resellers().find(top.id())).contains(top);
  }

  private SomeResellers some() {
    return new SomeResellers(accounts(), wallets(), resellers());
  }

  private Reseller found(Account account) {
    return resellers().find(account.id()).orElseThrow();
  }

  private Account delete(Account account) {
    accounts().update(account.deleted());
    return account;
  }

  private List<AccountId> list(ResellerQuery query) {
    return resellers().list(query, PageRequest.first()).items().stream()
        .map(it -> it.account().id())
        .toList();
  }

  private String packageName() {
    return "p" + ids.next();
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
