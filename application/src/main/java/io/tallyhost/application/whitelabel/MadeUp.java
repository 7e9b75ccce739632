package io.tallyhost.application.whitelabel;

import io.tallyhost.domain.data.Data;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.Data.Items;
import io.tallyhost.domain.data.Data.Text;
import io.tallyhost.domain.whitelabel.product.Template;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that follow from a seed, for {@code {digits:7}}, {@code {hex:32}} and the like. */
final class MadeUp {

  private static final Pattern BLANK =
      Pattern.compile("\\{(digits|hex|secret|code):([0-9]{1,2})\\}");
  private static final Map<String, String> ALPHABETS =
      Map.of(
          "digits", "0123456789",
          "hex", "0123456789abcdef",
          "code", "ABCDEFGHJKLMNPQRSTUVWXYZ23456789",
          "secret", "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789");

  private final SplittableRandom random;

  MadeUp(String seed) {
    var hash = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    this.random = new SplittableRandom(hash.getMostSignificantBits());
  }

  /** The shape with everything made up that is to be; of a list, the first that can be filled. */
  Fields fill(Fields shape, Fields known) {
    var filled = Fields.NONE;
    for (var field : shape.values().entrySet()) {
      var value = chosen(field.getValue(), known);
      filled = value.isPresent() ? filled.with(field.getKey(), value.get()) : filled;
    }
    return filled;
  }

  private Optional<Data> chosen(Data shape, Fields known) {
    return shape instanceof Items several
        ? several.values().stream().flatMap(one -> chosen(one, known).stream()).findFirst()
        : new Template(Fields.NONE.with("it", madeUp(shape))).fill(known).find("it");
  }

  private Data madeUp(Data shape) {
    return shape instanceof Text text
        ? new Text(BLANK.matcher(text.value()).replaceAll(this::characters))
        : shape;
  }

  private String characters(MatchResult blank) {
    var alphabet = ALPHABETS.getOrDefault(blank.group(1), "0123456789");
    var text = new StringBuilder();
    random
        .ints(Integer.parseInt(blank.group(2)), 0, alphabet.length())
        .forEach(at -> text.append(alphabet.charAt(at)));
    return Matcher.quoteReplacement(text.toString());
  }
}
