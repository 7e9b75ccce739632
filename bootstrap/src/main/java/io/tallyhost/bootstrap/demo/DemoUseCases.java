package io.tallyhost.bootstrap.demo;

import io.tallyhost.application.apikey.MintKey;
import io.tallyhost.application.invoicing.ChangeBillingSettings;
import io.tallyhost.application.invoicing.CloseMonth;
import io.tallyhost.application.ordering.PlaceOrder;
import io.tallyhost.application.partner.ReportCreditEvent;
import io.tallyhost.application.partner.SignUpDownstream;
import io.tallyhost.application.reseller.CreateCustomer;
import io.tallyhost.application.reseller.CreateReseller;
import io.tallyhost.application.reseller.TopUp;
import io.tallyhost.application.ticketing.OpenTicket;
import io.tallyhost.application.ticketing.ReplyToTicket;
import io.tallyhost.application.whitelabel.ImportStock;
import io.tallyhost.application.whitelabel.OrderProduct;
import io.tallyhost.domain.catalog.Products;
import io.tallyhost.domain.wallet.Wallets;

/** What the demo is written through: what everybody calls, and what else runs by itself. */
public record DemoUseCases(People people, Shop shop, Desk desk, Money money, Jobs jobs) {

  /** Who there is. */
  public record People(
      CreateReseller createReseller,
      CreateCustomer createCustomer,
      MintKey mintKey,
      SignUpDownstream signUp) {}

  /** What they buy. */
  public record Shop(
      Products products,
      PlaceOrder placeOrder,
      ImportStock importStock,
      OrderProduct orderProduct) {}

  /** What they ask. */
  public record Desk(OpenTicket openTicket, ReplyToTicket replyToTicket) {}

  /** Whom they pay and what, and what they say they were paid. */
  public record Money(
      ChangeBillingSettings settings, Wallets wallets, TopUp topUp, ReportCreditEvent report) {}

  /**
   * What time brings.
   *
   * @param work carries on with servers that are being made
   * @param renew pays what has run out
   * @param documents writes the invoices of what was paid
   * @param bill takes money for the hours until now
   */
  public record Jobs(
      Runnable work, Runnable renew, Runnable documents, Runnable bill, CloseMonth closeMonth) {}
}
