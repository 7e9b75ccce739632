package io.tallyhost.http.admin;

import io.tallyhost.application.reseller.MoveOutcome;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.PermissionGroupId;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.tax.Country;
import io.tallyhost.domain.tax.VatId;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.WalletMovement;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Problem;
import io.tallyhost.http.shared.Reply;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resellers and their money as this surface writes them. */
final class ResellerJson {

  private ResellerJson() {}

  static Map<String, @Nullable Object> listing(ResellerListing listing) {
    var json = reseller(listing.reseller(), listing.account(), listing.wallet());
    json.put("sub_resellers", listing.counts().subResellers());
    json.put("customers", listing.counts().customers());
    json.put("under_review", listing.isUnderReview());
    return json;
  }

  static Map<String, @Nullable Object> reseller(Reseller reseller, Account account, Wallet wallet) {
    var json = account(account);
    json.put("parent_id", reseller.parent().map(AccountId::value));
    json.put("display_name", reseller.company().displayName());
    json.put("company_name", reseller.company().companyName());
    json.put("address", reseller.company().address());
    json.put("country", reseller.tax().country().map(Country::code));
    json.put("vat_id", reseller.tax().vatId().map(VatId::value));
    json.put("network_scope", scope(reseller));
    json.put("wan_check", reseller.details().profile().wanCheck().wireName());
    json.put("billing_mode", reseller.billing().mode().name());
    json.put("vps_limit", reseller.billing().vpsLimit());
    json.put("auto_charge", reseller.billing().autoCharge());
    json.put("package", reseller.allotment().packageName());
    json.putAll(wallet(wallet));
    return json;
  }

  static Map<String, @Nullable Object> wallet(Wallet wallet) {
    return Json.object(
        "currency", wallet.currency().getCurrencyCode(),
        "balance_cents", wallet.balance().minor(),
        "credit_limit_cents", wallet.creditLimit().amount().minor(),
        "arrears_cents", wallet.arrears().minor());
  }

  static Map<String, @Nullable Object> account(Account account) {
    return Json.object(
        "id", account.id().value(),
        "serial", account.serial(),
        "kind", AdminSurface.lower(account.kind()),
        "username", account.username().value(),
        "email", account.email().value(),
        "phone", account.contact().phone(),
        "full_name", account.contact().fullName(),
        "status", AdminSurface.lower(account.status()),
        "force_password_change", account.mustChangePassword(),
        "allowed_ips", account.allowedAddresses().entries(),
        "permission_group_id", account.group().map(PermissionGroupId::value),
        "created_at", account.createdAt());
  }

  static Map<String, @Nullable Object> movement(WalletMovement movement) {
    return Json.object(
        "id", movement.transaction().value(),
        "type", AdminSurface.lower(movement.kind()),
        "amount_cents", movement.amount().minor(),
        "currency", movement.amount().currency().getCurrencyCode(),
        "balance_after_cents", movement.balanceAfter().minor(),
        "description", movement.description(),
        "reference", movement.reference(),
        "created_at", movement.at());
  }

  static Reply moved(MoveOutcome.Moved moved) {
    var transaction = moved.transaction();
    return Reply.ok(
        Json.object(
            "ok", true,
            "transaction_id", transaction.id().value(),
            "type", AdminSurface.lower(transaction.kind()),
            "amount_cents", Math.abs(transaction.effectOn(moved.wallet().account()).minor()),
            "currency", moved.wallet().currency().getCurrencyCode(),
            "balance_cents", moved.wallet().balance().minor(),
            "own_balance_cents", moved.other().map(it -> it.balance().minor()),
            "duplicate", moved.repeated()));
  }

  static Reply refused(MoveOutcome.Refused refused) {
    return AdminSurface.SURFACE.problem(
        Problem.of(
            402,
            "insufficient_funds",
            "Insufficient funds: %s asked, %s available"
                .formatted(refused.asked(), refused.available())));
  }

  private static Object scope(Reseller reseller) {
    return reseller.details().profile().networks().names();
  }
}
