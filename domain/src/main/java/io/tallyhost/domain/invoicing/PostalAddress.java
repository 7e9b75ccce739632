package io.tallyhost.domain.invoicing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a letter would go, without the country. */
public record PostalAddress(List<String> street, Optional<String> postcode, Optional<String> city) {

  public static final PostalAddress NONE =
      new PostalAddress(List.of(), Optional.empty(), Optional.empty());

  private static final int MOST_LINES = 3;
  private static final Pattern POSTCODE_AND_CITY =
      Pattern.compile("((?:[A-Z]{1,3}-?)?[0-9][0-9A-Z]{2,6}(?: [0-9][A-Z0-9]{1,2})?) (\\p{L}.*)");

  public PostalAddress {
    street = street.stream().map(PrintableText::clean).filter(line -> !line.isEmpty()).toList();
    postcode = postcode.map(PrintableText::clean).filter(text -> !text.isEmpty());
    city = city.map(PrintableText::clean).filter(text -> !text.isEmpty());
  }

  public static PostalAddress of(String street, String postcode, String city) {
    return new PostalAddress(List.of(street), Optional.of(postcode), Optional.of(city));
  }

  /** Reads what people type: lines or commas; a last part like "10115 Berlin" is the town. */
  public static PostalAddress parse(String text) {
    var parts =
        Arrays.stream(text.split("[\\n,;]", -1))
            .map(PrintableText::clean)
            .filter(part -> !part.isEmpty())
            .limit(MOST_LINES + 1L)
            .toList();
    if (parts.isEmpty()) {
      return NONE;
    }
    var town = POSTCODE_AND_CITY.matcher(parts.get(parts.size() - 1));
    return town.matches()
        ? new PostalAddress(
            parts.subList(0, parts.size() - 1),
            Optional.of(town.group(1)),
            Optional.of(town.group(2)))
        : new PostalAddress(parts, Optional.empty(), Optional.empty());
  }

  /** As it is printed below a name. */
  public List<String> lines() {
    var town = (postcode.orElse("") + " " + city.orElse("")).strip();
    var lines = new ArrayList<>(street);
    if (!town.isEmpty()) {
      lines.add(town);
    }
    return List.copyOf(lines);
  }
}
