package io.tallyhost.domain.whitelabel.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.DataReader;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Optional;

/** Products that tests define in a few words, and what is asked of them. */
final class SomeProducts {

  static final String PLAIN =
      """
      {"key":"mailbox","name":"Mailbox","description":"Mail","currency":"USD",%s
       "answer":{"message":"{product.name} is ready"}}
      """;
  static final String FLAT = "\"price\":{\"rule\":\"flat\",\"amount\":\"1\"},";

  private SomeProducts() {}

  static ProductDefinition product(String rest) {
    return ProductDefinition.of(fields(PLAIN.formatted(rest)));
  }

  static Fields fields(String json) {
    return DataReader.readFields("it", json);
  }

  static long cents(ProductDefinition product, String request) {
    return product.price(product.schema().read(fields(request)), Optional.empty()).minor();
  }

  static void refused(ProductDefinition product, String request, String field) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> cents(product, request))
        .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
  }
}
