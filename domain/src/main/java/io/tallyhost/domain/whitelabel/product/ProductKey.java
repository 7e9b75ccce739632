package io.tallyhost.domain.whitelabel.product;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.regex.Pattern;

/** What a product is called by programs: {@code web_hosting}. */
public record ProductKey(String value) implements Comparable<ProductKey> {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_]{1,49}");

  public ProductKey {
    InvalidValue.unless(
        isKey(value), "product_key", value, "2 to 50 lower-case letters, digits and underscores");
  }

  public static boolean isKey(String text) {
    return SHAPE.matcher(text).matches();
  }

  @Override
  public int compareTo(ProductKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
