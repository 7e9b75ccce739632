package io.tallyhost.bootstrap.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders that are refused: nothing is charged, nothing is made. */
final class BadOrdersTest {

  private static final class Rich {
    static final Shop SHOP = Shop.open(100_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ai_business_tools | 'x':1 | ai_tools
          ai_business_tools | 'ai_tools':[] | ai_tools
          ai_business_tools | 'ai_tools':'ai_voice_agent' | ai_tools
          ai_business_tools | 'ai_tools':['ai_voice_agent','ai_voice_agent'] | ai_tools
          ai_business_tools | 'ai_tools':['telepathy'] | ai_tools
          vpn | 'billing_cycle':'weekly' | billing_cycle
          vpn | 'billing_cycle':12 | billing_cycle
          vpn | 'billing_cycle':'monthly','colour':'red' | colour
          esim | 'x':1 | package_code
          esim | 'package_code':'A B' | package_code
          esim | 'package_code':['PHAJHEAYP'] | package_code
          web_hosting | 'primary_domain':'client.com' | cpanel_username
          web_hosting | 'cpanel_username':'1user','primary_domain':'client.com' | cpanel_username
          web_hosting | 'cpanel_username':'User','primary_domain':'client.com' | cpanel_username
          web_hosting | 'cpanel_username':'seventeenletters1','primary_domain':'c.com' | cpanel_username
          web_hosting | 'cpanel_username':'user','primary_domain':'localhost' | primary_domain
          web_hosting | 'cpanel_username':'user','primary_domain':'-a.com' | primary_domain
          web_hosting | 'cpanel_username':'user','primary_domain':'a..com' | primary_domain
          web_hosting | 'cpanel_username':'user','primary_domain':'a.com','billing_cycle':'daily' | billing_cycle
          invoice_ai | 'business_name':'Acme' | subdomain
          invoice_ai | 'subdomain':'a_b','business_name':'Acme' | subdomain
          invoice_ai | 'subdomain':'-ab','business_name':'Acme' | subdomain
          invoice_ai | 'subdomain':'ab.cd','business_name':'Acme' | subdomain
          invoice_ai | 'subdomain':'clientbrand','business_name':'  ' | business_name
          appointments | 'subdomain':'City','business_name':'City Salon' | subdomain
          appointments | 'subdomain':'citysalon' | business_name
          smm | 'service_id':'1234','quantity':1000 | link
          smm | 'service_id':'1234','link':'javascript:alert(1)','quantity':1000 | link
          smm | 'service_id':'1234','link':'ftp://a.example/x','quantity':1000 | link
          smm | 'service_id':'1234','link':'https://a.example/x','quantity':0 | quantity
          smm | 'service_id':'1234','link':'https://a.example/x','quantity':-1000 | quantity
          smm | 'service_id':'1234','link':'https://a.example/x','quantity':1.5 | quantity
          smm | 'service_id':'1234','link':'https://a.example/x','quantity':'1000' | quantity
          smm | 'service_id':'1234','link':'https://a.example/x','quantity':1e100000000 | quantity
          domain_registration | 'domain':'mybusiness','ns1':'ns1.a.com','ns2':'ns2.a.com' | domain
          domain_registration | 'domain':'my.unknownending','ns1':'ns1.a.com','ns2':'ns2.a.com' | domain
          domain_registration | 'domain':'mybusiness.com','ns1':'ns1','ns2':'ns2.a.com' | ns1
          domain_registration | 'domain':'mybusiness.com','ns1':'ns1.a.com' | ns2
          domain_registration | 'domain':'mybusiness.com','ns1':'ns1.a.com','ns2':'192.0.2.1' | ns2
          docsign | 'billing_cycle':'monthly' | company_name
          docsign | 'company_name':7 | company_name
          crm | 'subdomain':'' | subdomain
          crm | 'subdomain':'acmesales','billing_cycle':'' | billing_cycle
          website_builder | 'billing_cycle':'lifetime' | billing_cycle
          wp_plugin_installer | 'plugin_name':'Tool','author':'Me' | description
          wp_plugin_installer | 'plugin_name':'Tool','author':'Me','description':'d','billing_cycle':'monthly' | billing_cycle
          social_media_automation | 'billing_cycle':null,'plan':'x' | plan
          business_phone | 'billing_cycle':'monthly' | phone_number
          business_phone | 'phone_number':'2125550100' | phone_number
          business_phone | 'phone_number':'+4912345678' | phone_number
          business_phone | 'phone_number':'+1212555010' | phone_number
          business_phone | 'area_code':'020','country':'GB' | area_code
          business_phone | 'area_code':'2a2' | area_code
          business_phone | 'area_code':'212','country':'FR' | country
          email_marketing | 'x':1 | sending_plan
          email_marketing | 'sending_plan':'huge' | sending_plan
          cloud_storage | 'storage_plan':'50 GB' | storage_plan
          cloud_storage | 'storage_plan':true | storage_plan
          """)
  void what_is_missing_unknown_or_malformed_is_named(String key, String fields, String field) {
    var refused = Rich.SHOP.order(key, fields).expect(400);

    assertThat(refused.text("/code")).isEqualTo("invalid_request");
    assertThat(refused.text("/data/field")).isEqualTo(field);
    assertThat(refused.text("/data/status")).isEqualTo("400");
    assertThat(Rich.SHOP.balance()).isEqualTo("1000.00");
    assertThat(Rich.SHOP.services()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'product_key':'vpn'} | client_id
          {'client_id':'1','product_key':'vpn'} | client_id
          {'client_id':1.5,'product_key':'vpn'} | client_id
          {'client_id':99999999999999999999,'product_key':'vpn'} | client_id
          {'client_id':1} | product_key
          {'client_id':1,'product_key':7} | product_key
          """)
  void an_order_says_for_whom_and_what(String body, String field) {
    var refused = Rich.SHOP.api().post(Shop.ROOT + "/orders", body).expect(400);
    assertThat(refused.text("/data/field")).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          esim | 'package_code':'NOSUCH' | product_not_found
          smm | 'service_id':'0','link':'https://a.example','quantity':1000 | product_not_found
          time_travel | 'year':1985 | product_not_found
          VPN | 'billing_cycle':'monthly' | product_not_found
          """)
  void what_there_is_not_is_not_found(String key, String fields, String code) {
    assertThat(Rich.SHOP.order(key, fields).expect(404).text("/code")).isEqualTo(code);
    assertThat(Rich.SHOP.balance()).isEqualTo("1000.00");
  }

  @Test
  void nobody_orders_for_the_client_of_another() {
    var other = Shop.open(5_000);
    var refused = Rich.SHOP.order(other.client(), "vpn", "").expect(404);
    assertThat(refused.text("/code")).isEqualTo("client_not_found");
    assertThat(Rich.SHOP.get("/clients/" + other.client()).expect(404).text("/code"))
        .isEqualTo("client_not_found");
    assertThat(Rich.SHOP.delete("/clients/" + other.client()).expect(404).text("/code"))
        .isEqualTo("client_not_found");
    var service = other.order("vpn", "").expect(200).text("/service_id");
    assertThat(Rich.SHOP.get("/services/" + service).expect(404).text("/code"))
        .isEqualTo("not_found");
    assertThat(Rich.SHOP.delete("/services/" + service).expect(404).text("/code"))
        .isEqualTo("not_found");
    other.get("/services/" + service).expect(200);
  }

  @Test
  void what_is_taken_or_sold_out_is_409_and_costs_nothing() {
    RunningServer.get()
        .operator()
        .post(
            "/api/admin/inventories/leaflets/imports",
            "{'csv':'code,name,price,available\\nA5,Small,1.00,true\\nA4,Large,2.00,false'}")
        .expect(201);
    RunningServer.get()
        .operator()
        .post(
            "/api/admin/products",
            "{'key':'leaflet','name':'Leaflets','description':'Paper','currency':'USD',"
                + "'cycles':[],'fields':[{'name':'size','type':'text','required':true}],"
                + "'price':{'rule':'per_package'},"
                + "'inventory':{'name':'leaflets','field':'size'},"
                + "'answer':{'message':'{item.name} leaflets','shape':{}}}")
        .expect(201);
    var shop = Shop.open(10_000);

    assertThat(shop.order("leaflet", "'size':'A4'").expect(409).text("/code"))
        .isEqualTo("out_of_stock");
    var taken = "'domain':'google.com','ns1':'ns1.a.com','ns2':'ns2.a.com'";
    assertThat(shop.order("domain_registration", taken).expect(409).text("/code"))
        .isEqualTo("out_of_stock");
    assertThat(shop.balance()).isEqualTo("100.00");
    assertThat(shop.services()).isZero();
    assertThat(shop.order("leaflet", "'size':'A5'").expect(200).text("/message"))
        .isEqualTo("Small leaflets");
  }

  @Test
  void too_little_money_is_402_and_buys_nothing() {
    var shop = Shop.open(599);
    var refused = shop.order("vpn", "").expect(402);
    assertThat(refused.text("/code")).isEqualTo("insufficient_balance");
    assertThat(shop.balance()).isEqualTo("5.99");
    assertThat(shop.services()).isZero();
  }
}
