package io.tallyhost.http.admin;

import io.tallyhost.domain.reseller.CustomerListing;
import io.tallyhost.domain.reseller.Grant;
import io.tallyhost.domain.reseller.Grants;
import io.tallyhost.domain.reseller.Limits;
import io.tallyhost.domain.reseller.Quantities;
import io.tallyhost.domain.reseller.ResellerPackage;
import io.tallyhost.domain.reseller.Resource;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.JsonBody;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Packages, shares and customers as this surface writes and reads them. */
final class AllotmentJson {

  private AllotmentJson() {}

  static Map<String, @Nullable Object> of(ResellerPackage given) {
    return Json.object(
        "name", given.name(), "limits", of(given.limits()), "grants", of(given.grants()));
  }

  static Map<String, @Nullable Object> of(CustomerListing listing) {
    var customer = listing.customer();
    var json = ResellerJson.account(listing.account());
    json.put("reseller_id", customer.seller().account().value());
    json.put("company_name", customer.company().companyName());
    json.put("address", customer.company().address());
    json.put("granted", of(customer.granted().amounts()));
    json.put("used", of(customer.used()));
    json.put("grants", of(customer.granted().grants()));
    json.put("signed_up_via", customer.signedUpVia());
    return json;
  }

  static Limits limits(JsonBody body, Limits was) {
    return body.optionalObject("limits").map(it -> was.merged(amounts(it))).orElse(was);
  }

  static Grants grants(JsonBody body, Grants was) {
    return body.optionalTexts("grants").map(AllotmentJson::grants).orElse(was);
  }

  static Quantities quantities(JsonBody body, String name, Quantities was) {
    var given = body.optionalObject(name).map(AllotmentJson::amounts);
    var merged = new EnumMap<Resource, Long>(Resource.class);
    merged.putAll(was.amounts());
    given.ifPresent(merged::putAll);
    return new Quantities(merged);
  }

  private static Grants grants(List<String> names) {
    var grants = EnumSet.noneOf(Grant.class);
    for (var grant : Grant.values()) {
      if (names.contains(AdminSurface.lower(grant))) {
        grants.add(grant);
      }
    }
    InvalidValue.unless(
        grants.size() == names.size(), "grants", names, "names of grants, each once");
    return new Grants(grants);
  }

  private static Map<Resource, Long> amounts(JsonBody object) {
    var amounts = new EnumMap<Resource, Long>(Resource.class);
    for (var resource : Resource.values()) {
      Optional<Long> amount = object.optionalWhole(AdminSurface.lower(resource));
      amount.ifPresent(it -> amounts.put(resource, it));
    }
    // A limit that was mistyped would bind nobody.
    InvalidValue.unless(
        amounts.size() == object.names().size(), "limits", object.names(), "names of resources");
    return amounts;
  }

  private static Map<String, Long> of(Limits limits) {
    var json = new LinkedHashMap<String, Long>();
    for (var resource : Resource.values()) {
      json.put(AdminSurface.lower(resource), limits.of(resource));
    }
    return json;
  }

  private static Map<String, Long> of(Quantities quantities) {
    var json = new LinkedHashMap<String, Long>();
    for (var resource : Resource.values()) {
      json.put(AdminSurface.lower(resource), quantities.of(resource));
    }
    return json;
  }

  private static List<String> of(Grants grants) {
    return grants.allowed().stream().map(AdminSurface::lower).sorted().toList();
  }
}
