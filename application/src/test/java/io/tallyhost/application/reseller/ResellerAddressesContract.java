package io.tallyhost.application.reseller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.reseller.HostAddress;
import io.tallyhost.domain.reseller.ResellerAddresses;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.wallet.Wallets;
import org.junit.jupiter.api.Test;

/** What every {@link ResellerAddresses} promises. */
public abstract class ResellerAddressesContract {

  // Nobody else's in a database that tests share.
  private final String prefix =
      "2001:db8:" + Integer.toString(new RandomIds().next().hashCode() & 0xffff, 16) + "::";

  protected abstract ResellerAddresses addresses();

  protected abstract Resellers resellers();

  protected abstract Accounts accounts();

  protected abstract Wallets wallets();

  @Test
  void what_was_given_comes_back_in_order_until_it_is_removed() {
    var top = some().topLevel();
    addresses().add(top.owner(), HostAddress.parse(prefix + "2"));
    addresses().add(top.owner(), HostAddress.parse(prefix + "1"));

    assertThat(addresses().of(top.id()))
        .containsExactly(HostAddress.parse(prefix + "1"), HostAddress.parse(prefix + "2"));
    assertThat(addresses().remove(top.owner(), HostAddress.parse(prefix + "1"))).isTrue();
    assertThat(addresses().remove(top.owner(), HostAddress.parse(prefix + "1"))).isFalse();
    assertThat(addresses().of(top.id())).containsExactly(HostAddress.parse(prefix + "2"));
  }

  @Test
  void an_address_belongs_to_one_however_it_is_written() {
    var top = some().topLevel();
    var other = some().topLevel();
    addresses().add(top.owner(), HostAddress.parse(prefix + "a1"));
    var same = HostAddress.parse(prefix + "00A1");

    assertThatThrownBy(() -> addresses().add(other.owner(), same)).isInstanceOf(Conflict.class);
    assertThat(addresses().remove(other.owner(), same)).isFalse();
    assertThat(addresses().of(other.id())).isEmpty();
  }

  private SomeResellers some() {
    return new SomeResellers(accounts(), wallets(), resellers());
  }
}
