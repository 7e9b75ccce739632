package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where a trusted proxy stands before us: what it says counts, and what it was told does not. */
final class BehindProxyTest {

  private static final String LOGIN = "/api/auth/login";
  private static final String PASSWORD = "password-of-them";
  private static final String HOME = "203.0.113.9";
  private static final String ELSEWHERE = "198.51.100.7";

  private static Product behind;

  private final RunningServer server = RunningServer.get();
  private final Api operator = server.operator();

  @BeforeAll
  static void start() throws Exception {
    behind = RunningServer.get().instanceBehindProxy();
  }

  @AfterAll
  static void stop() {
    behind.close();
  }

  @Test
  void whoever_may_come_only_from_home_can_not_claim_to_be_there() {
    var name = created("proxied-1", ",'allowed_ips':['203.0.113.0/24']");

    assertThat(login(name, HOME)).isEqualTo(200);
    assertThat(login(name, HOME + ", 10.0.0.1")).isEqualTo(200);
    assertThat(login(name, ELSEWHERE)).isEqualTo(403);
    assertThat(login(name, HOME + ", " + ELSEWHERE)).isEqualTo(403);
    assertThat(login(name, HOME + ", " + ELSEWHERE + ", 10.0.0.1")).isEqualTo(403);
    assertThat(login(name, "not-an-address")).isEqualTo(403);
    assertThat(server.anybody().with("X-Forwarded-For", HOME).post(LOGIN, body(name)).status())
        .isEqualTo(403);
  }

  @Test
  void a_sign_in_from_a_new_address_is_told_by_mail_and_not_the_first_one() {
    var name = created("proxied-2", "");
    var mailbox = Mailbox.of(name + "@proxy.test");

    assertThat(login(name, HOME)).isEqualTo(200);
    assertThat(login(name, HOME)).isEqualTo(200);
    assertThat(login(name, ELSEWHERE)).isEqualTo(200);

    var mails = mailbox.await(1);
    assertThat(mails).hasSize(1);
    assertThat(mails.get(0).subject()).isEqualTo("Sign-in from a new address");
    assertThat(mails.get(0).text()).contains(ELSEWHERE).doesNotContain(HOME);
  }

  private static int login(String name, String forwardedFor) {
    return RunningServer.get()
        .anybody()
        .at(behind.address())
        .with("X-Forwarded-For", forwardedFor)
        .post(LOGIN, body(name))
        .status();
  }

  private static String body(String name) {
    return "{'login':'%s','password':'%s'}".formatted(name, PASSWORD);
  }

  private String created(String name, String more) {
    var asked =
        "{'username':'%1$s','email':'%1$s@proxy.test','password':'%2$s','force_password_change':false%3$s}";
    operator.post("/api/admin/resellers", asked.formatted(name, PASSWORD, more)).expect(201);
    return name;
  }
}
