package io.tallyhost.domain.whitelabel.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProductKeyTest {

  @Test
  void keys_are_words_of_programs_in_order() {
    assertThat(new ProductKey("a1").compareTo(new ProductKey("b" + "1"))).isNegative();
    assertThat(new ProductKey("web_hosting")).hasToString("web_hosting");
    assertThat(ProductKey.isKey("a")).isFalse();
    assertThat(ProductKey.isKey("1a")).isFalse();
    assertThat(ProductKey.isKey("a".repeat(50))).isTrue();
    assertThat(ProductKey.isKey("a".repeat(51))).isFalse();
  }
}
