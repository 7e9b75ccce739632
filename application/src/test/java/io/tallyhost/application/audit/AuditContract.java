package io.tallyhost.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.audit.AuditArchive;
import io.tallyhost.domain.audit.AuditEntry;
import io.tallyhost.domain.audit.AuditQuery;
import io.tallyhost.domain.audit.AuditTrail;
import io.tallyhost.domain.audit.ChainCheck;
import io.tallyhost.domain.audit.ChainHead;
import io.tallyhost.domain.audit.ChainedEntry;
import io.tallyhost.domain.audit.Checkpoint;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every {@link AuditTrail} with its {@link AuditArchive} promises. */
public abstract class AuditContract {

  private static final Instant NOW = Instant.parse("2026-10-25T00:59:59.123456789Z");

  private final RandomIds ids = new RandomIds();
  private final AccountId root = new AccountId(ids.next());
  private final Owner owner = new Owner(root, new AccountId(ids.next()));

  protected abstract AuditTrail trail();

  protected abstract AuditArchive archive();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void entries_come_back_in_order_each_bound_to_the_one_before() {
    var first = given("orders.create");
    var second = given("orders.pay");

    var one = ChainHead.start(owner).append(first);
    var two = one.head().append(second);
    assertThat(archive().entries(owner, 0, 10)).containsExactly(one, two);
    assertThat(archive().entries(owner, 1, 10)).containsExactly(two);
    assertThat(archive().head(owner)).contains(two.head());
    assertThat(check().broken()).isEmpty();
  }

  @Test
  void any_text_survives() {
    var strange = "NUL \0, half \ud83d, \"quotes\", {braces}, \\, \n, ,, ä, \ud83d\ude00, NULL";
    trail()
        .add(
            new AuditEntry(
                ids.next(),
                owner,
                Optional.empty(),
                Optional.of(root),
                strange,
                strange,
                Map.of(strange, strange, "", ""),
                Map.of("NULL", "null"),
                strange,
                strange,
                NOW));

    assertThat(archive().entries(owner, 0, 10)).hasSize(1);
    assertThat(check().broken()).isEmpty();
  }

  @Test
  void many_of_different_owners_go_into_their_chains_in_their_order() {
    var other = new Owner(root, new AccountId(ids.next()));
    var first = given("orders.create");
    var second = entry(owner, "orders.pay");
    var third = entry(other, "orders.create");
    var fourth = entry(owner, "orders.cancel");
    trail().addAll(List.of(second, third, fourth));
    trail().addAll(List.of());

    var two = ChainHead.start(owner).append(first).head().append(second);
    assertThat(archive().entries(owner, 1, 10)).containsExactly(two, two.head().append(fourth));
    assertThat(archive().entries(other, 0, 10))
        .containsExactly(ChainHead.start(other).append(third));
    assertThat(archive().head(owner)).contains(two.head().append(fourth).head());
    assertThat(check().broken()).isEmpty();
  }

  @Test
  void a_failed_unit_of_work_leaves_no_gap() {
    given("orders.create");
    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          given("orders.pay");
                          throw new IllegalStateException("after the entry");
                        }))
        .hasMessage("after the entry");
    given("orders.cancel");

    assertThat(archive().entries(owner, 0, 10))
        .extracting(it -> it.entry().action())
        .containsExactly("orders.create", "orders.cancel");
    assertThat(check().broken()).isEmpty();
  }

  @Test
  void many_at_once_form_one_chain() throws Exception {
    var pool = Executors.newFixedThreadPool(4);
    List<Callable<AuditEntry>> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      many.add(() -> unitOfWork().perform(() -> given("services.power")));
    }
    for (var done : pool.invokeAll(many)) {
      assertThat(done.get().action()).isEqualTo("services.power");
    }
    pool.shutdown();

    assertThat(check()).isEqualTo(new ChainCheck.Finding(60, 0, Optional.empty()));
  }

  @Test
  void a_list_is_narrowed_and_newest_first() {
    var first = given("orders.create");
    var second = given("orders.pay");
    var everything = AuditQuery.everything().within(root);

    assertThat(list(everything)).containsExactlyInAnyOrder(first, second);
    assertThat(list(everything.action("orders.pay"))).containsExactly(second);
    assertThat(list(everything.of(owner.account()))).hasSize(2);
    assertThat(list(everything.of(root))).isEmpty();
    assertThat(list(everything.target("nothing"))).isEmpty();
    assertThat(
            list(
                new AuditQuery(
                    Optional.of(root),
                    Optional.empty(),
                    first.actor(),
                    Optional.empty(),
                    Optional.empty())))
        .containsExactly(first);
  }

  @Test
  void checkpoints_are_signed_once_for_what_has_grown() {
    given("orders.create");
    var job = new WriteCheckpoints(archive(), new FakeSigner(), unitOfWork(), new TestClock(NOW));

    assertThat(job.handle()).isPositive();
    assertThat(job.handle()).isZero();

    assertThat(archive().checkpoints(owner))
        .extracting(Checkpoint::head)
        .containsExactly(archive().head(owner).orElseThrow());
    given("orders.pay");
    assertThat(job.handle()).isEqualTo(1);
    assertThat(check()).isEqualTo(new ChainCheck.Finding(2, 2, Optional.empty()));
  }

  @Test
  void owners_are_found_in_order() {
    given("orders.create");

    var owners = archive().owners(Optional.empty(), 100_000);
    assertThat(owners).contains(owner);
    assertThat(archive().owners(Optional.of(owner), 100_000))
        .containsExactlyElementsOf(owners.subList(owners.indexOf(owner) + 1, owners.size()));
  }

  private ChainCheck.Finding check() {
    return new ChainCheck(archive(), new FakeSigner()).check(owner);
  }

  private List<AuditEntry> list(AuditQuery query) {
    return archive().list(query, PageRequest.first()).items().stream()
        .map(ChainedEntry::entry)
        .toList();
  }

  private AuditEntry given(String action) {
    var entry = entry(owner, action);
    trail().add(entry);
    return entry;
  }

  private AuditEntry entry(Owner of, String action) {
    return new AuditEntry(
        ids.next(),
        of,
        Optional.of(new AccountId(ids.next())),
        Optional.empty(),
        action,
        ids.next(),
        Map.of("state", "ACTIVE"),
        Map.of(),
        "2001:db8::1",
        "request-1",
        NOW);
  }
}
