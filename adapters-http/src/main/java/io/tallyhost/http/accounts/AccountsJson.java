package io.tallyhost.http.accounts;

import io.tallyhost.application.reseller.ShowAllotment;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.reseller.Allotment;
import io.tallyhost.domain.reseller.Branding;
import io.tallyhost.domain.reseller.CustomerListing;
import io.tallyhost.domain.reseller.Grant;
import io.tallyhost.domain.reseller.HostName;
import io.tallyhost.domain.reseller.Limits;
import io.tallyhost.domain.reseller.Overselling;
import io.tallyhost.domain.reseller.Quantities;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.reseller.Resource;
import io.tallyhost.http.shared.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts, limits and sums in the words of this surface. */
final class AccountsJson {

  private AccountsJson() {}

  static Map<String, @Nullable Object> reseller(ResellerListing listing) {
    var allotment = listing.reseller().allotment();
    var json =
        Json.object(
            "username", listing.account().username().value(),
            "package", allotment.packageName());
    json.putAll(limits(allotment));
    json.put("email", listing.account().email().value());
    json.put("status", lower(listing.account().status()));
    json.put("created_at", listing.account().createdAt());
    return json;
  }

  /** Limits and flags. */
  static Map<String, @Nullable Object> limits(Allotment allotment) {
    var json = Json.object();
    for (var resource : Resource.values()) {
      json.put(limitName(resource), allotment.limits().of(resource));
    }
    for (var grant : Grant.values()) {
      json.put(grantName(grant), allotment.grants().allow(grant));
    }
    return json;
  }

  static Map<String, @Nullable Object> allocation(ShowAllotment.Answer answer) {
    return sums("allocated", answer.tally().granted(), answer.allotment());
  }

  static Map<String, @Nullable Object> usage(ShowAllotment.Answer answer) {
    var strict = answer.allotment().withOverselling(Overselling.OFF);
    return sums("used", answer.tally().used(), strict);
  }

  static Map<String, @Nullable Object> branding(Branding branding) {
    return Json.object(
        "enabled", branding.enabled(),
        "company_name", branding.companyName(),
        "logo_url", branding.logoUrl(),
        "primary_color", branding.primaryColor(),
        "support_email", branding.supportEmail().map(EmailAddress::value),
        "custom_domain", branding.customDomain().map(HostName::value));
  }

  static Map<String, @Nullable Object> customer(CustomerListing listing) {
    var account = listing.account();
    return Json.object(
        "id", account.serial(),
        "username", account.username().value(),
        "email", account.email().value(),
        "full_name", account.contact().fullName(),
        "status", lower(account.status()),
        "granted", amounts(listing.customer().granted().amounts()),
        "used", amounts(listing.customer().used()),
        "created_at", account.createdAt());
  }

  /** The limit of that name, if it is one. */
  static Optional<Resource> limitNamed(String name) {
    return Arrays.stream(Resource.values()).filter(it -> limitName(it).equals(name)).findFirst();
  }

  static String limitName(Resource resource) {
    return switch (resource) {
      case DISK_MB -> "disk_quota_mb";
      case BANDWIDTH_MB -> "bandwidth_quota_mb";
      default -> "max_" + lower(resource);
    };
  }

  static String grantName(Grant grant) {
    return "can_grant_" + lower(grant);
  }

  private static Map<String, @Nullable Object> sums(
      String name, Quantities sums, Allotment allotment) {
    var limits = new LinkedHashMap<String, Long>();
    var remaining = new LinkedHashMap<String, Long>();
    for (var resource : Resource.values()) {
      limits.put(lower(resource), allotment.limits().of(resource));
      remaining.put(lower(resource), remaining(resource, sums, allotment));
    }
    return Json.object(name, amounts(sums), "limits", limits, "remaining", remaining);
  }

  private static long remaining(Resource resource, Quantities sums, Allotment allotment) {
    var limit = allotment.limits().of(resource);
    return limit == Limits.UNLIMITED
        ? Limits.UNLIMITED
        : Math.max(0, allotment.overselling().promisable(limit) - sums.of(resource));
  }

  private static Map<String, Long> amounts(Quantities quantities) {
    var json = new LinkedHashMap<String, Long>();
    for (var resource : Resource.values()) {
      json.put(lower(resource), quantities.of(resource));
    }
    return json;
  }

  static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
