package io.tallyhost.application.reseller;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.reseller.Branding;
import io.tallyhost.domain.reseller.Brands;
import io.tallyhost.domain.reseller.HostName;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.wallet.Wallets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Brands} promises. */
public abstract class BrandsContract {

  private final HostName domain = new HostName("panel." + new RandomIds().next() + ".example");

  protected abstract Brands brands();

  protected abstract Resellers resellers();

  protected abstract Accounts accounts();

  protected abstract Wallets wallets();

  @Test
  void a_face_is_worn_under_its_domain_and_no_other() {
    var shown = wearing(some().topLevel(), true);

    assertThat(brands().under(domain)).contains(shown);
    assertThat(brands().under(new HostName("www." + domain.value()))).isEmpty();
  }

  @Test
  void a_sub_reseller_has_a_face_too() {
    var shown = wearing(some().subOf(some().topLevel()), true);

    assertThat(brands().under(domain)).contains(shown);
  }

  @Test
  void a_face_that_is_not_switched_on_is_not_worn() {
    wearing(some().topLevel(), false);

    assertThat(brands().under(domain)).isEmpty();
  }

  @Test
  void nobody_wears_what_two_claim() {
    wearing(some().topLevel(), true);
    wearing(some().topLevel(), true);

    assertThat(brands().under(domain)).isEmpty();
  }

  @Test
  void who_was_suspended_has_no_face() {
    var account = some().topLevel();
    wearing(account, true);
    accounts().update(account.suspended());

    assertThat(brands().under(domain)).isEmpty();
  }

  private Branding wearing(Account account, boolean enabled) {
    var branding =
        new Branding(
            enabled,
            Optional.of("Acme Hosting"),
            Optional.of("https://acme.example/logo.png"),
            Optional.of("#1a2b3c"),
            Optional.of(new EmailAddress("help@acme.example")),
            Optional.of(domain));
    var reseller = resellers().find(account.id()).orElseThrow();
    resellers()
        .update(reseller.with(reseller.details().withAppearance(it -> it.withBranding(branding))));
    return branding;
  }

  private SomeResellers some() {
    return new SomeResellers(accounts(), wallets(), resellers());
  }
}
