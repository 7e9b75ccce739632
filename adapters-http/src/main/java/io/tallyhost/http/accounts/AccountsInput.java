package io.tallyhost.http.accounts;

import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.reseller.Allotment;
import io.tallyhost.domain.reseller.Branding;
import io.tallyhost.domain.reseller.Grant;
import io.tallyhost.domain.reseller.Grants;
import io.tallyhost.domain.reseller.HostName;
import io.tallyhost.domain.reseller.Overselling;
import io.tallyhost.domain.reseller.Resource;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.shared.JsonBody;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads limits, flags and looks in the words of this surface. */
final class AccountsInput {

  private static final Pattern RATIO = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?");

  private AccountsInput() {}

  static Map<Resource, Long> limits(JsonBody body) {
    var limits = new EnumMap<Resource, Long>(Resource.class);
    for (var resource : Resource.values()) {
      body.optionalWhole(AccountsJson.limitName(resource))
          .ifPresent(limit -> limits.put(resource, checked(resource, limit)));
    }
    return limits;
  }

  /** The flags as they are afterwards; nothing when none is named. */
  static Optional<Grants> grants(JsonBody body, Grants was) {
    var grants = EnumSet.noneOf(Grant.class);
    grants.addAll(was.allowed());
    var named = false;
    for (var grant : Grant.values()) {
      var flag = body.optionalFlag(AccountsJson.grantName(grant));
      named |= flag.isPresent();
      if (flag.orElse(was.allow(grant))) {
        grants.add(grant);
      } else {
        grants.remove(grant);
      }
    }
    return named ? Optional.of(new Grants(grants)) : Optional.empty();
  }

  /** Merges what is named; a name that means nothing is refused. */
  static Allotment merged(JsonBody body, Allotment was) {
    for (var name : body.names()) {
      InvalidValue.unless(
          AccountsJson.limitNamed(name).isPresent() || name.startsWith("can_grant_"),
          name,
          name,
          "the name of a limit");
    }
    var limited = was.withLimits(was.limits().merged(limits(body)));
    return grants(body, was.grants()).map(limited::withGrants).orElse(limited);
  }

  static Branding branding(JsonBody body, Branding was) {
    return new Branding(
        body.optionalFlag("enabled").orElse(was.enabled()),
        changed(body, "company_name", was.companyName(), Function.identity()),
        changed(body, "logo_url", was.logoUrl(), Function.identity()),
        changed(body, "primary_color", was.primaryColor(), Function.identity()),
        changed(body, "support_email", was.supportEmail(), EmailAddress::new),
        changed(body, "custom_domain", was.customDomain(), HostName::new));
  }

  static Overselling overselling(JsonBody body, Overselling was) {
    return new Overselling(
        body.optionalFlag("enabled").orElse(was.enabled()),
        body.optionalNumber("ratio").map(AccountsInput::ratio).orElse(was.ratio()));
  }

  private static BigDecimal ratio(String text) {
    InvalidValue.unless(
        RATIO.matcher(text).matches(), "ratio", text, "a number from 1 to 100 with 2 decimals");
    return new BigDecimal(text);
  }

  private static long checked(Resource resource, long limit) {
    InvalidValue.unless(
        limit >= -1, AccountsJson.limitName(resource), limit, "a whole number, or -1");
    return limit;
  }

  private static <T> Optional<T> changed(
      JsonBody body, String name, Optional<T> was, Function<String, T> reading) {
    return body.isNull(name)
        ? Optional.empty()
        : body.optionalText(name).map(reading).or(() -> was);
  }
}
