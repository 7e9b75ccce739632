package io.tallyhost.bootstrap.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.Mailbox;
import io.tallyhost.bootstrap.Mailbox.Mail;
import io.tallyhost.bootstrap.RunningServer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class MailTest {

  private static final String RESET = "/api/auth/password-reset";
  private static final Pattern LINK =
      Pattern.compile("https://panel\\.tallyhost\\.test/handover\\?token=([A-Za-z0-9_-]{43})");
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final RunningServer server = RunningServer.get();
  private final Api operator = server.operator();
  private final String name = "mailed-" + NEXT.incrementAndGet();
  private final String email = name + "@mail.test";
  private final Mailbox mailbox = Mailbox.of(email);
  private final String id = created();

  @Test
  void a_forgotten_password_is_chosen_anew_with_a_link_that_works_once() {
    server.anybody().post(RESET, "{'email':'%s'}".formatted(email)).expect(202);
    var mail = mailbox.await(1).get(0);
    assertThat(mail.subject()).isEqualTo("Choose a new password");
    assertThat(mail.text()).contains("Hello " + name).contains(name);
    assertThat(mail.html()).contains("<a href=\"https://panel.tallyhost.test/handover?token=");

    var choice = "{'token':'%s','password':'chosen-by-mail'}".formatted(token(mail));
    server.anybody().post("/api/auth/handover", choice).expect(200);
    server.anybody().post("/api/auth/handover", choice).expect(404);
    var unused = server.anybody().signIn(name, "chosen-by-mail");
  }

  @Test
  void nobody_learns_from_the_answer_who_has_an_account() {
    var known = server.anybody().post(RESET, "{'email':'%s'}".formatted(email)).expect(202);
    var unknown = server.anybody().post(RESET, "{'email':'nobody@mail.test'}").expect(202);

    assertThat(known.body()).isEqualTo(unknown.body());
    assertThat(mailbox.await(1)).hasSize(1);
    assertThat(Mailbox.of("nobody@mail.test").mails()).isEmpty();
  }

  @Test
  void a_hand_over_link_is_mailed_in_the_language_of_its_reader() {
    operator.put("/api/admin/language?account_id=" + id, "{'language':'de'}").expect(200);
    var issued =
        operator
            .post("/api/admin/resellers/" + id + "/handover-link", "{'send_mail':true}")
            .expect(201);
    assertThat(issued.text("/mailed")).isEqualTo("true");

    var mail = mailbox.await(1).get(0);
    assertThat(mail.subject()).isEqualTo("Ihr Konto ist eingerichtet");
    assertThat(mail.text()).contains("Guten Tag").contains("Wählen Sie");
    assertThat(token(mail)).isEqualTo(issued.text("/token"));
  }

  @Test
  void what_is_switched_off_is_not_mailed_and_the_switch_belongs_to_the_operator() {
    operator.patch("/api/admin/settings", "{'mail_suspension':false}").expect(200);
    operator.post("/api/admin/resellers/" + id + "/suspend", "").expect(200);
    operator.post("/api/admin/resellers/" + id + "/unsuspend", "").expect(200);
    // Events go out in order: had the first been mailed, it would be there with the next.
    server.anybody().post(RESET, "{'email':'%s'}".formatted(email)).expect(202);
    assertThat(mailbox.await(1)).extracting(Mail::subject).containsExactly("Choose a new password");

    operator.patch("/api/admin/settings", "{'mail_suspension':true}").expect(200);
    operator.post("/api/admin/resellers/" + id + "/suspend", "").expect(200);
    assertThat(mailbox.await(2).get(1).subject()).isEqualTo("Your account is suspended");
    server.reseller("nordic").patch("/api/admin/settings", "{'mail_suspension':false}").expect(403);
  }

  @Test
  void a_mail_is_told_by_its_event_so_that_a_copy_can_be_known() {
    server.anybody().post(RESET, "{'email':'%s'}".formatted(email)).expect(202);
    assertThat(mailbox.await(1).get(0).id()).matches("<c[0-9a-z]{24}@tallyhost\\.test>");
  }

  @Test
  void somebody_elses_language_is_nobodys_business() {
    var path = "/api/admin/language";
    var nordic = server.reseller("nordic");
    nordic.get(path + "?account_id=" + id).expect(404);
    nordic.put(path + "?account_id=" + id, "{'language':'de'}").expect(404);
    nordic.put(path, "{'language':'fr'}").expect(400);
    server.anybody().get(path).expect(401);
    assertThat(nordic.get(path).expect(200).at("/language").isNull()).isTrue();
  }

  private static String token(Mail mail) {
    var link = LINK.matcher(mail.text());
    assertThat(link.find()).as(mail.text()).isTrue();
    return link.group(1);
  }

  private String created() {
    var asked = "{'username':'%s','email':'%s','password':'password-of-them'}";
    return operator
        .post("/api/admin/resellers", asked.formatted(name, email))
        .expect(201)
        .text("/reseller/id");
  }
}
