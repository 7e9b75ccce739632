package io.tallyhost.http.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.notice.Topics;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.notice.Language;
import io.tallyhost.domain.notice.Notice;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class NoticeTextsTest {

  private static final Map<String, String> FACTS =
      Map.ofEntries(
          Map.entry("name", "Ann"),
          Map.entry("username", "ann"),
          Map.entry("at", "2026-05-01T10:00:00Z"),
          Map.entry("token", "t".repeat(43)),
          Map.entry("balance", "1.00 EUR"),
          Map.entry("hours_remaining_at_most", "24"),
          Map.entry("arrears", "0.50 EUR"),
          Map.entry("services", "3"),
          Map.entry("number", "INV-2026-001"),
          Map.entry("total_cents", "1234"),
          Map.entry("currency", "EUR"),
          Map.entry("label", "web-1"),
          Map.entry("address", "192.0.2.7"),
          Map.entry("endpoint", "https://hooks.test/x"));

  private final NoticeTexts texts = new NoticeTexts(URI.create("https://panel.test"));

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_topic_has_words_for_which_all_facts_are_there(Language language) {
    for (var topic : Topics.all()) {
      var letter = texts.letter(notice(topic, language, FACTS));
      assertThat(letter.subject()).as(topic).isNotBlank().doesNotContain("{", "–", "\n");
      assertThat(letter.text()).as(topic).contains("Ann").doesNotContain("{", "–");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void what_goes_to_a_phone_has_a_line_of_its_own(Language language) {
    for (var topic : new String[] {"wallet.low", "wallet.arrears", "wallet.suspended"}) {
      assertThat(texts.line(notice(topic, language, FACTS))).doesNotContain("{", "–", "\n");
    }
    assertThat(texts.line(notice("identity.new_address", language, FACTS))).contains("192.0.2.7");
    assertThat(texts.line(notice("reseller.suspended", language, FACTS))).contains("ann");
    assertThat(texts.line(notice("invoice.overdue", language, FACTS))).contains("12.34 EUR");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_fact_adds_neither_headers_nor_markup(Language language) {
    var facts = new TreeMap<>(FACTS);
    facts.put("label", "x\r\nBcc: all@example.com\n\n<script>$1{name}");
    var letter = texts.letter(notice("service.provisioning_failed", language, facts));
    assertThat(letter.subject()).doesNotContain("\r", "\n").contains("$1{name}");
    assertThat(Html.of(letter.text())).doesNotContain("<script").contains("&lt;script&gt;");
  }

  private static Notice notice(String topic, Language language, Map<String, String> facts) {
    return new Notice(
        "event-1", topic, Contact.of(new EmailAddress("ann@mail.test")), language, facts);
  }
}
