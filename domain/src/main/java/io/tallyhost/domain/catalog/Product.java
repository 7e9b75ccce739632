package io.tallyhost.domain.catalog;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.List;
import java.util.regex.Pattern;

/** A thing in the catalogue; it is sold as one of its variants. */
public record Product(
    ProductId id,
    String slug,
    String name,
    String description,
    ProductCategory category,
    List<String> features,
    boolean active) {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  public Product {
    InvalidValue.unless(
        SLUG.matcher(slug).matches(), "slug", slug, "small letters, digits and hyphens");
    name = InvalidValue.text("name", name, 120);
    InvalidValue.unless(
        description.length() <= 2000, "description", description, "at most 2000 characters");
    features = features.stream().map(text -> InvalidValue.text("features", text, 200)).toList();
  }
}
