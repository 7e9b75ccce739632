package io.tallyhost.application.reseller;

import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.reseller.Allotment;
import io.tallyhost.domain.reseller.Branding;
import io.tallyhost.domain.reseller.Customer;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.ResellerDetails;
import io.tallyhost.domain.reseller.Resource;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the audit is told of an account, a reseller or a customer: never a secret. */
final class Facts {

  private Facts() {}

  static Map<String, String> of(Account account) {
    var facts = new TreeMap<String, String>();
    facts.put("username", account.username().value());
    facts.put("email", account.email().value());
    facts.put("full_name", account.contact().fullName().orElse(""));
    facts.put("phone", account.contact().phone().orElse(""));
    facts.put("status", account.status().name());
    facts.put("force_password_change", String.valueOf(account.mustChangePassword()));
    facts.put("allowed_ips", account.allowedAddresses().toString());
    facts.put("permission_group_id", account.group().map(Object::toString).orElse(""));
    return facts;
  }

  static Map<String, String> of(Account account, Reseller reseller) {
    var facts = new TreeMap<>(of(account));
    facts.put("parent_id", reseller.parent().map(Object::toString).orElse(""));
    facts.putAll(of(reseller.details()));
    return facts;
  }

  static Map<String, String> of(Account account, Customer customer) {
    var facts = new TreeMap<>(of(account));
    facts.put("reseller", customer.seller().account().value());
    facts.put("company_name", customer.company().companyName().orElse(""));
    customer
        .granted()
        .amounts()
        .amounts()
        .forEach((resource, amount) -> facts.put(Names.of(resource), amount.toString()));
    facts.put("grants", Names.of(customer.granted().grants().allowed()));
    return facts;
  }

  /** Only what is not the same on the other side. */
  static Map<String, String> differing(Map<String, String> one, Map<String, String> other) {
    return one.entrySet().stream()
        .filter(fact -> !Objects.equals(fact.getValue(), other.get(fact.getKey())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, String> of(ResellerDetails details) {
    var facts = new TreeMap<String, String>();
    var company = details.profile().company();
    var tax = details.profile().tax();
    facts.put("display_name", company.displayName().orElse(""));
    facts.put("company_name", company.companyName().orElse(""));
    facts.put("address", company.address().orElse(""));
    facts.put("country", tax.country().map(Object::toString).orElse(""));
    facts.put("vat_id", tax.vatId().map(Object::toString).orElse(""));
    facts.put(
        "network_scope",
        details.profile().networks().names().map(it -> String.join(", ", it)).orElse(""));
    facts.put("wan_check", details.profile().wanCheck().wireName());
    facts.put("billing_mode", details.billing().mode().name());
    facts.put("vps_limit", details.billing().vpsLimit().map(String::valueOf).orElse(""));
    facts.put("auto_charge", String.valueOf(details.billing().autoCharge()));
    facts.putAll(of(details.allotment()));
    facts.putAll(of(details.appearance().branding()));
    facts.put("nameservers", details.appearance().nameservers().hosts().toString());
    return facts;
  }

  private static Map<String, String> of(Allotment allotment) {
    var facts = new TreeMap<String, String>();
    facts.put("package", allotment.packageName());
    for (var resource : Resource.values()) {
      facts.put(Names.of(resource), String.valueOf(allotment.limits().of(resource)));
    }
    facts.put("grants", Names.of(allotment.grants().allowed()));
    facts.put(
        "overselling",
        allotment.overselling().enabled() + " " + allotment.overselling().ratio().toPlainString());
    return facts;
  }

  private static Map<String, String> of(Branding branding) {
    return Map.of(
        "branding", String.valueOf(branding.enabled()),
        "branding_company", branding.companyName().orElse(""),
        "branding_logo", branding.logoUrl().orElse(""),
        "branding_color", branding.primaryColor().orElse(""),
        "branding_email", branding.supportEmail().map(Object::toString).orElse(""),
        "branding_domain", branding.customDomain().map(Object::toString).orElse(""));
  }
}
