package io.tallyhost.application.whitelabel;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.DataReader;
import io.tallyhost.domain.data.DataWriter;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sixteen: what the document asks for and shows of each. */
final class StandardProductsTest {

  private static final Map<String, ProductDefinition> PRODUCTS =
      StandardProducts.all().stream()
          .collect(toMap(product -> product.key().value(), Function.identity()));

  @Test
  void there_are_sixteen_and_each_can_be_written_and_read_again() {
    assertThat(PRODUCTS).hasSize(16);
    assertThat(PRODUCTS.values())
        .allSatisfy(
            product ->
                assertThat(
                        ProductDefinition.of(
                                DataReader.readFields("it", DataWriter.write(product.text())))
                            .text())
                    .isEqualTo(product.text()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ai_business_tools | {"ai_tools":["ai_voice_agent","ai_live_chat_bot"]} | 4500
          ai_business_tools | {"ai_tools":["ai_voice_agent"]} | 2250
          vpn | {"billing_cycle":"monthly"} | 600
          vpn | {} | 600
          vpn | {"billing_cycle":"annual"} | 5400
          web_hosting | {"cpanel_username":"clientuser","primary_domain":"clientdomain.com","billing_cycle":"monthly"} | 1500
          invoice_ai | {"subdomain":"clientbrand","business_name":"Acme Corp"} | 1000
          appointments | {"subdomain":"citysalon","business_name":"City Salon"} | 2000
          domain_registration | {"domain":"mybusiness.com","ns1":"ns1.hostingprovider.com","ns2":"ns2.hostingprovider.com"} | 2700
          docsign | {"company_name":"Acme Legal Services","billing_cycle":"monthly"} | 800
          crm | {"subdomain":"acmesales","billing_cycle":"monthly"} | 1500
          website_builder | {"billing_cycle":"monthly"} | 1000
          wp_plugin_installer | {"plugin_name":"My Custom Tool","description":"Plugin description","author":"Your Company"} | 1000
          social_media_automation | {"billing_cycle":"monthly"} | 1500
          business_phone | {"phone_number":"+12125550100","billing_cycle":"monthly"} | 1000
          business_phone | {"area_code":"20","country":"GB"} | 1000
          email_marketing | {"sending_plan":"starter"} | 800
          cloud_storage | {"storage_plan":"50gb"} | 350
          """)
  void the_examples_of_the_document_cost_what_they_cost_there(
      String key, String request, long cents) {
    assertThat(price(key, request, Optional.empty())).isEqualTo(Money.of("USD", cents));
  }

  @Test
  void what_comes_from_an_inventory_costs_what_the_inventory_says() {
    var rate = Optional.of(Money.of("USD", 250));

    assertThat(price("smm", smm(1000), rate)).isEqualTo(Money.of("USD", 250));
    assertThat(price("smm", smm(1001), rate)).isEqualTo(Money.of("USD", 251));
    assertThat(price("smm", smm(10), rate)).isEqualTo(Money.of("USD", 3));
    assertThat(price("esim", "{\"package_code\":\"PHAJHEAYP\"}", Optional.of(Money.of("USD", 180))))
        .isEqualTo(Money.of("USD", 180));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vpn | {"billing_cycle":"weekly"} | billing_cycle
          vpn | {"billing_cycle":"hourly"} | billing_cycle
          vpn | {"billing_cycle":1} | billing_cycle
          vpn | {"colour":"red"} | colour
          ai_business_tools | {} | ai_tools
          ai_business_tools | {"ai_tools":[]} | ai_tools
          ai_business_tools | {"ai_tools":"ai_voice_agent"} | ai_tools
          ai_business_tools | {"ai_tools":["ai_voice_agent","ai_voice_agent"]} | ai_tools
          ai_business_tools | {"ai_tools":["ai_butler"]} | ai_tools
          invoice_ai | {"subdomain":"Client","business_name":"A"} | subdomain
          invoice_ai | {"subdomain":"-a-","business_name":"A"} | subdomain
          invoice_ai | {"subdomain":"ab","business_name":"A"} | subdomain
          invoice_ai | {"subdomain":"a.b.c","business_name":"A"} | subdomain
          invoice_ai | {"subdomain":"abc","business_name":"  "} | business_name
          web_hosting | {"cpanel_username":"9user","primary_domain":"a.com"} | cpanel_username
          web_hosting | {"cpanel_username":"user_name","primary_domain":"a.com"} | cpanel_username
          web_hosting | {"cpanel_username":"abcdefghijklmnopq","primary_domain":"a.com"} | cpanel_username
          web_hosting | {"cpanel_username":"user","primary_domain":"localhost"} | primary_domain
          web_hosting | {"cpanel_username":"user","primary_domain":"a..com"} | primary_domain
          web_hosting | {"cpanel_username":"user","primary_domain":"-a.com"} | primary_domain
          domain_registration | {"domain":"a.com","ns1":"ns1","ns2":"ns2.a.com"} | ns1
          domain_registration | {"domain":"a.com","ns1":"ns1.a.com"} | ns2
          domain_registration | {"domain":"my business.com","ns1":"ns1.a.com","ns2":"ns2.a.com"} | domain
          smm | {"service_id":"1","link":"ftp://a.com","quantity":1000} | link
          smm | {"service_id":"1","link":"javascript:alert(1)","quantity":1000} | link
          smm | {"service_id":"1","link":"https://a.com","quantity":0} | quantity
          smm | {"service_id":"1","link":"https://a.com","quantity":1.5} | quantity
          smm | {"service_id":"1","link":"https://a.com","quantity":1e3} | quantity
          smm | {"service_id":"1","link":"https://a.com","quantity":"1000"} | quantity
          smm | {"service_id":"1","link":"https://a.com","quantity":10000000000} | quantity
          business_phone | {} | phone_number
          business_phone | {"phone_number":"12125550100"} | phone_number
          business_phone | {"phone_number":"+491701234567"} | phone_number
          business_phone | {"area_code":"020","country":"GB"} | area_code
          business_phone | {"area_code":"212","country":"DE"} | country
          email_marketing | {} | sending_plan
          email_marketing | {"sending_plan":"huge"} | sending_plan
          cloud_storage | {"storage_plan":"50GB"} | storage_plan
          cloud_storage | {"storage_plan":"50gb","billing_cycle":"annual"} | billing_cycle
          """)
  void a_wrong_field_is_named(String key, String request, String field) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> product(key).schema().read(fields(request)))
        .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
  }

  @Test
  void a_domain_of_an_ending_without_a_price_is_refused() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(
            () ->
                price(
                    "domain_registration",
                    "{\"domain\":\"a.zz\",\"ns1\":\"ns1.a.com\",\"ns2\":\"ns2.a.com\"}",
                    Optional.empty()))
        .satisfies(refused -> assertThat(refused.field()).isEqualTo("domain"));
  }

  @Test
  void the_longest_ending_decides() {
    assertThat(
            price(
                "domain_registration",
                "{\"domain\":\"a.co.uk\",\"ns1\":\"ns1.a.com\",\"ns2\":\"ns2.a.com\"}",
                Optional.empty()))
        .isEqualTo(Money.of("USD", 1600));
  }

  private static Money price(String key, String request, Optional<Money> stockPrice) {
    var product = product(key);
    return product.price(product.schema().read(fields(request)), stockPrice);
  }

  private static ProductDefinition product(String key) {
    return Optional.ofNullable(PRODUCTS.get(key)).orElseThrow();
  }

  private static String smm(long quantity) {
    return "{\"service_id\":\"1234\",\"link\":\"https://instagram.com/user\",\"quantity\":"
        + quantity
        + "}";
  }

  private static Fields fields(String json) {
    return DataReader.readFields("request", json);
  }
}
