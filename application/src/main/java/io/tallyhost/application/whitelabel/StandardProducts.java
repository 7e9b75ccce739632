package io.tallyhost.application.whitelabel;

import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.Data.Items;
import io.tallyhost.domain.data.DataReader;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The products that are there before an operator defines any: data, like his own. */
public final class StandardProducts {

  private static final String FILE = "products.json";

  private StandardProducts() {}

  public static List<ProductDefinition> all() {
    return ((Items) DataReader.read(FILE, text()))
        .values().stream().map(it -> ProductDefinition.of((Fields) it)).toList();
  }

  private static String text() {
    try (var file = StandardProducts.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new FileNotFoundException(FILE);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
