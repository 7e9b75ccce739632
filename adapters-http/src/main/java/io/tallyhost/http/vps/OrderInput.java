package io.tallyhost.http.vps;

import io.tallyhost.application.ordering.PlaceOrder;
import io.tallyhost.application.ordering.Selection;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.VariantId;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmType;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.SshKey;
import io.tallyhost.domain.shared.Cuid;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.Query;
import java.util.List;
import java.util.Optional;

/** Reads an order. Prices and totals in the body are never looked at. */
final class OrderInput {

  private static final int MOST_KEYS = 50;
  private static final int MOST_UNITS = 1_000_000;
  private static final String NO_CHOICE =
      "Provide either variantId (preset) or type with specs (custom). type must be"
          + " \"vm-custom\" or \"vm-storage\".";

  private OrderInput() {}

  static PlaceOrder.Command command(JsonBody body, Query query) {
    return new PlaceOrder.Command(
        selection(body),
        period(body),
        body.optionalText("label").map(String::strip).filter(text -> !text.isEmpty()),
        body.optionalText("promoCode").filter(code -> !code.isBlank()),
        template(body),
        keys(body),
        body.optionalFlag("payLater").orElse(false),
        query.flag("dryRun").orElse(false));
  }

  private static Selection selection(JsonBody body) {
    var variant = body.optionalText("variantId");
    var type = body.optionalText("type");
    if (variant.isPresent() == type.isPresent()) {
      throw VpsSurface.refusal(400, NO_CHOICE);
    }
    return variant.map(OrderInput::preset).orElseGet(() -> custom(body, type.orElse("")));
  }

  private static Selection preset(String variant) {
    if (!Cuid.isCuid(variant)) {
      throw VpsSurface.refusal(404, "Variant not found or inactive");
    }
    return new Selection.Preset(new VariantId(variant));
  }

  private static Selection custom(JsonBody body, String type) {
    return switch (type) {
      case "vm-custom" -> custom(body, VmType.CUSTOM, body.whole("ssdGb", 1, MOST_UNITS));
      case "vm-storage" ->
          custom(
              body,
              VmType.STORAGE,
              Math.multiplyExact(body.whole("hddTb", 1, 1_000), VmConfig.GB_PER_TB));
      default -> throw VpsSurface.refusal(400, NO_CHOICE);
    };
  }

  private static Selection custom(JsonBody body, VmType type, int diskGb) {
    return new Selection.Custom(
        type,
        new VmResources(
            body.whole("ramGb", 1, MOST_UNITS), body.whole("cpuCores", 1, MOST_UNITS), diskGb),
        body.text("location"),
        body.optionalWhole("extraIpv4", 0, MOST_UNITS).orElse(0));
  }

  private static BillingPeriod period(JsonBody body) {
    return switch (body.optionalText("period").orElse("hourly")) {
      case "hourly" -> BillingPeriod.HOURLY;
      case "monthly" -> BillingPeriod.MONTHLY;
      default -> throw VpsSurface.refusal(400, "period must be \"hourly\" or \"monthly\"");
    };
  }

  private static Optional<OsTemplate.Id> template(JsonBody body) {
    return positive(body, "operatingSystemId").map(OsTemplate.Id::new);
  }

  private static Optional<Long> positive(JsonBody body, String name) {
    if (!body.has(name) || body.isNull(name)) {
      return Optional.empty();
    }
    return Optional.of(
        whole(body, name)
            .filter(number -> number > 0)
            .orElseThrow(() -> VpsSurface.refusal(400, name + " must be a positive integer")));
  }

  private static Optional<Long> whole(JsonBody body, String name) {
    return body.optionalJson(name).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
  }

  private static List<SshKey.Id> keys(JsonBody body) {
    var refused =
        VpsSurface.refusal(
            400, "sshKeys must be an array of at most %d positive integers".formatted(MOST_KEYS));
    var json = body.optionalJson("sshKeys").orElse("[]").replaceAll("\\s", "");
    if (!json.matches("\\[]|\\[[1-9][0-9]{0,17}(,[1-9][0-9]{0,17})*]")) {
      throw refused;
    }
    var ids = body.optionalWholes("sshKeys").orElse(List.of());
    if (ids.size() > MOST_KEYS) {
      throw refused;
    }
    return ids.stream().distinct().map(SshKey.Id::new).toList();
  }
}
