package io.tallyhost.domain.whitelabel.product;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.whitelabel.product.ProductDefinition.Answers;
import io.tallyhost.domain.whitelabel.product.ProductDefinition.Demo;
import io.tallyhost.domain.whitelabel.product.ProductDefinition.Source;
import java.util.List;
import java.util.stream.Stream;

/** Turns what an operator wrote into a product, or says what is wrong with it. */
final class DefinitionReading {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_DESCRIPTION = 1000;

  private DefinitionReading() {}

  static ProductDefinition read(Fields text) {
    var whole =
        new Definition("", text)
            .only(
                "key",
                "name",
                "description",
                "currency",
                "cycles",
                "fields",
                "at_least_one_of",
                "price",
                "answer",
                "pending",
                "service_data",
                "demo",
                "inventory",
                "lookup",
                "connector",
                "on_sale");
    var currency = Money.currency(whole.text("currency"));
    var cycles = cycles(whole);
    var schema = schema(whole, cycles);
    return new ProductDefinition(
        new ProductKey(whole.text("key")),
        InvalidValue.text("name", whole.text("name"), LONGEST_NAME),
        InvalidValue.text("description", whole.text("description"), LONGEST_DESCRIPTION),
        currency,
        cycles,
        schema,
        PriceReading.read(whole.part("price"), currency, cycles, schema),
        answers(whole),
        whole.optionalPart("inventory").map(DefinitionReading::source),
        whole.optionalText("lookup"),
        new ConnectorAddress(whole.optionalText("connector").orElse("demo")),
        whole.fields().find("on_sale").isEmpty() || whole.flag("on_sale"),
        text);
  }

  private static List<BillingPeriod> cycles(Definition whole) {
    var cycles = whole.texts("cycles").stream().map(word -> Cycles.named("cycles", word)).toList();
    InvalidValue.unless(
        cycles.stream().distinct().count() == cycles.size() && !cycles.contains(BillingPeriod.ONCE),
        "cycles",
        whole.texts("cycles"),
        "cycles, each once; none for what is paid once");
    return cycles;
  }

  private static RequestSchema schema(Definition whole, List<BillingPeriod> cycles) {
    var own = whole.parts("fields").stream().map(FieldReading::read);
    var cycle = cycles.isEmpty() ? Stream.<FieldRule>of() : Stream.of(FieldReading.cycle(cycles));
    return new RequestSchema(
        Stream.concat(own, cycle).toList(),
        whole.parts("at_least_one_of").stream().map(group -> group.texts("fields")).toList());
  }

  private static Answers answers(Definition whole) {
    return new Answers(
        answer(whole.part("answer")),
        whole
            .optionalPart("pending")
            .map(DefinitionReading::answer)
            .orElseGet(
                () -> new AnswerShape("{product.name} provisioning started", Template.EMPTY)),
        template(whole, "service_data"),
        whole.optionalPart("demo").map(DefinitionReading::demo).orElse(Demo.SILENT));
  }

  private static AnswerShape answer(Definition part) {
    var known = part.only("message", "shape");
    return new AnswerShape(known.text("message"), template(known, "shape"));
  }

  private static Template template(Definition part, String name) {
    return part.optionalPart(name)
        .map(shape -> new Template(shape.fields()))
        .orElse(Template.EMPTY);
  }

  private static Demo demo(Definition part) {
    var known = part.only("results", "seconds", "found", "finds", "missing");
    return new Demo(
        known.optionalPart("results").map(Definition::fields).orElse(Fields.NONE),
        known.optionalWhole("seconds").orElse(0L),
        known.optionalPart("found").map(Definition::fields).orElse(Fields.NONE),
        known.optionalWhole("finds").orElse(1L),
        known.optionalText("missing"));
  }

  private static Source source(Definition part) {
    var known = part.only("name", "field");
    return new Source(known.text("name"), known.text("field"));
  }
}
