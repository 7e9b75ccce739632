package io.tallyhost.domain.whitelabel.product;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.whitelabel.product.FieldRule.Choice;
import io.tallyhost.domain.whitelabel.product.FieldRule.Choices;
import io.tallyhost.domain.whitelabel.product.FieldRule.Free;
import io.tallyhost.domain.whitelabel.product.FieldRule.Kind;
import io.tallyhost.domain.whitelabel.product.FieldRule.Shaped;
import io.tallyhost.domain.whitelabel.product.FieldRule.Whole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Turns the description of a field into its rule. */
final class FieldReading {

  private static final long LONGEST_TEXT = 255;
  private static final long MOST = 1_000_000_000;

  private FieldReading() {}

  static FieldRule read(Definition field) {
    var known =
        field.only(
            "name",
            "type",
            "required",
            "default",
            "pattern",
            "hint",
            "longest",
            "least",
            "most",
            "allowed");
    return new FieldRule(
        known.text("name"), known.flag("required"), known.optionalText("default"), kind(known));
  }

  /** The field that every product with cycles has; the first cycle is the usual one. */
  static FieldRule cycle(List<BillingPeriod> cycles) {
    var words = new LinkedHashMap<String, String>();
    cycles.forEach(cycle -> words.put(Cycles.word(cycle), Cycles.word(cycle)));
    return new FieldRule(
        ProductDefinition.CYCLE_FIELD,
        false,
        Optional.of(Cycles.word(cycles.get(0))),
        new Choice(words));
  }

  private static Kind kind(Definition field) {
    return switch (field.text("type")) {
      case "text" -> text(field);
      case "whole" -> whole(field);
      case "choice" -> choice(field);
      case "choices" -> new Choices(choice(field));
      default ->
          throw new InvalidValue(
              field.full("type"), field.text("type"), "text, whole, choice or choices");
    };
  }

  private static Kind text(Definition field) {
    var longest = field.optionalWhole("longest").orElse(LONGEST_TEXT);
    InvalidValue.unless(
        longest >= 1 && longest <= 10_000, field.full("longest"), longest, "from 1 to 10000");
    var most = Math.toIntExact(longest);
    return field
        .optionalText("pattern")
        .<Kind>map(pattern -> new Shaped(pattern(field, pattern), most, field.text("hint")))
        .orElse(new Free(most));
  }

  private static Pattern pattern(Definition field, String pattern) {
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException malformed) {
      throw new InvalidValue(field.full("pattern"), pattern, "a regular expression");
    }
  }

  private static Whole whole(Definition field) {
    var least = field.optionalWhole("least").orElse(0L);
    var most = field.optionalWhole("most").orElse(MOST);
    InvalidValue.unless(
        least >= 0 && least <= most && most <= MOST, field.full("most"), most, "least or more");
    return new Whole(least, most);
  }

  private static Choice choice(Definition field) {
    var labels = field.textsByName("allowed");
    InvalidValue.unless(!labels.isEmpty(), field.full("allowed"), labels, "at least one");
    return new Choice(labels);
  }
}
