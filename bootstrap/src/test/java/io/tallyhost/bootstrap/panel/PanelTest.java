package io.tallyhost.bootstrap.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import org.junit.jupiter.api.Test;

final class PanelTest {

  private final Api anybody = RunningServer.get().anybody().with("Accept", "text/html");
  private final Api operator = RunningServer.get().operator().with("Accept", "text/html");

  @Test
  void who_is_not_signed_in_is_sent_to_the_door_and_back() {
    var answer = anybody.get("/resellers?q=a").expect(303);
    assertThat(answer.header("Location")).isEqualTo("/login?next=%2Fresellers%3Fq%3Da");
    assertThat(anybody.get("/login?next=%2Fresellers%3Fq%3Da").expect(200).body())
        .contains("name=\"next\" value=\"/resellers?q=a\"");
    assertThat(anybody.get("/login?next=%2F%2Fevil.test").body())
        .contains("name=\"next\" value=\"/\"");
  }

  @Test
  void nothing_on_a_page_runs_that_did_not_come_from_us() {
    var page = operator.get("/resellers").expect(200);
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'self';");
    assertThat(page.body()).doesNotContain("<script>", "style=\"", "onclick");
  }

  @Test
  void people_are_told_on_a_page_and_programs_in_json() {
    assertThat(operator.get("/no-such-thing").expect(404).body()).contains("<html");
    assertThat(RunningServer.get().operator().get("/no-such-thing").expect(404).text("/code"))
        .isEqualTo("not_found");
  }

  @Test
  void a_list_is_had_whole_as_a_file() {
    var csv = operator.get("/resellers?format=csv").expect(200);
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.body()).contains("\"User name\"").contains("\r\n\"acme\",");
  }

  @Test
  void a_form_sent_without_its_token_changes_nothing() {
    var form = operator.with("Content-Type", "application/x-www-form-urlencoded");
    form.send("POST", "/resellers/new", "username=mallory&email=m%40example.test").expect(403);
    assertThat(operator.get("/resellers?q=mallory").body()).doesNotContain("m@example.test");
  }

  @Test
  void assets_may_be_kept_for_ever() {
    var css = anybody.get("/assets/any/panel.css").expect(200);
    assertThat(css.header("Cache-Control")).contains("immutable");
    anybody.get("/assets/any/nothing.css").expect(404);
    anybody.get("/assets/brand/12ab3f/style.css").expect(200);
    anybody.get("/assets/brand/red/style.css").expect(404);
  }
}
