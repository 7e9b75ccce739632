package io.tallyhost.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Whatever is done to a chain of audit entries, the first place that is wrong is named. */
final class ChainCheckTest {

  private static final Owner OWNER = Owner.topLevel(new AccountId("c000000000000000000000001"));
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final int LENGTH = 1_203;

  private final Shelf shelf = new Shelf();

  ChainCheckTest() {
    var head = ChainHead.start(OWNER);
    for (var i = 1; i <= LENGTH; i++) {
      var entry = head.append(entry(i, "done"));
      shelf.entries.add(entry);
      head = entry.head();
    }
    shelf.end = Optional.of(head);
  }

  /** An archive that anybody may meddle with. */
  private static final class Shelf implements AuditArchive {
    private final List<ChainedEntry> entries = new ArrayList<>();
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private Optional<ChainHead> end = Optional.empty();
    private Optional<ChainedEntry> late = Optional.empty();
    private long noted;
    private OptionalLong garbled = OptionalLong.empty();

    void sign(int number) {
      checkpoints.add(Checkpoint.sign(entries.get(number - 1).head(), NOW, new Reversing()));
      noted = number;
    }

    @Override
    public List<ChainedEntry> entries(Owner owner, long after, int most) {
      var some = entries.stream().filter(it -> it.number() > after).limit(most).toList();
      if (some.stream().anyMatch(it -> garbled.equals(OptionalLong.of(it.number())))) {
        throw new InvalidValue("entry", "?", "readable");
      }
      return some;
    }

    @Override
    public Optional<ChainHead> head(Owner owner) {
      late.ifPresent(entries::add);
      return late.map(ChainedEntry::head).or(() -> end);
    }

    @Override
    public List<Checkpoint> checkpoints(Owner owner) {
      return checkpoints;
    }

    @Override
    public long checkpointed(Owner owner) {
      return noted;
    }

    @Override
    public Page<ChainedEntry> list(AuditQuery query, PageRequest page) {
      return new Page<>(List.of(), 0, page.limit(), page.offset());
    }

    @Override
    public List<ChainHead> uncheckpointed(int most) {
      return List.of();
    }

    @Override
    public void add(List<Checkpoint> more) {
      checkpoints.addAll(more);
    }

    @Override
    public List<Owner> owners(Optional<Owner> after, int most) {
      return List.of(OWNER);
    }
  }

  private static AuditEntry entry(int number, String action) {
    return new AuditEntry(
        "entry-" + number,
        OWNER,
        Optional.empty(),
        Optional.empty(),
        action,
        "thing",
        Map.of(),
        Map.of(),
        "127.0.0.1",
        "r",
        NOW);
  }

  private ChainCheck.Finding found() {
    return new ChainCheck(shelf, new Reversing()).check(OWNER);
  }

  private void requireBroken(long number, String reason) {
    assertThat(found().broken())
        .hasValueSatisfying(
            it -> {
              assertThat(it.owner()).isEqualTo(OWNER);
              assertThat(it.number()).isEqualTo(number);
              assertThat(it.reason()).isEqualTo(reason);
            });
  }

  @Test
  void what_nobody_touched_is_whole() {
    shelf.sign(500);
    shelf.sign(LENGTH);

    assertThat(found()).isEqualTo(new ChainCheck.Finding(LENGTH, 2, Optional.empty()));
  }

  @Test
  void nothing_is_whole_too() {
    shelf.entries.clear();
    shelf.end = Optional.empty();

    assertThat(found()).isEqualTo(new ChainCheck.Finding(0, 0, Optional.empty()));
  }

  @Test
  void a_changed_entry_is_named() {
    var was = shelf.entries.get(700);
    shelf.entries.set(
        700, new ChainedEntry(entry(701, "undone"), 701, was.previousHash(), was.hash()));

    requireBroken(701, "was changed");
    assertThat(found().entries()).isEqualTo(500);
    assertThat(found().broken().orElseThrow().entryId()).contains("entry-701");
  }

  @Test
  void a_missing_entry_is_named() {
    shelf.entries.remove(41);

    requireBroken(42, "is missing");
    assertThat(found().broken().orElseThrow().entryId()).isEmpty();
  }

  @Test
  void a_garbled_entry_is_named() {
    shelf.garbled = OptionalLong.of(742);

    requireBroken(742, "can't be read any more");
    assertThat(found().entries()).isEqualTo(741);
  }

  @Test
  void a_cut_off_end_is_noticed() {
    shelf.entries.remove(LENGTH - 1);
    requireBroken(LENGTH, "does not fit the end of the chain");
    shelf.end = Optional.of(shelf.entries.get(LENGTH - 2).head());
    assertThat(found().broken()).isEmpty();
    shelf.end = Optional.empty();
    requireBroken(1, "does not fit the end of the chain");
  }

  @Test
  void what_is_written_while_it_is_looked_at_is_no_break() {
    shelf.late = Optional.of(shelf.end.orElseThrow().append(entry(LENGTH + 1, "meanwhile")));

    assertThat(found()).isEqualTo(new ChainCheck.Finding(LENGTH, 0, Optional.empty()));
  }

  @Test
  void an_end_that_is_another_one_is_noticed() {
    shelf.end = Optional.of(new ChainHead(OWNER, LENGTH, "0".repeat(64)));

    requireBroken(LENGTH + 1, "does not fit the end of the chain");
  }

  @Test
  void what_was_signed_and_is_gone_is_missed() {
    shelf.sign(LENGTH);
    shelf.entries.remove(LENGTH - 1);
    shelf.end = Optional.of(shelf.entries.get(LENGTH - 2).head());

    requireBroken(LENGTH, "is missing, a checkpoint has it");
  }

  @Test
  void a_checkpoint_vouches_for_its_entry_and_is_itself_signed() {
    shelf.checkpoints.add(
        Checkpoint.sign(new ChainHead(OWNER, 9, "1".repeat(64)), NOW, new Reversing()));
    shelf.noted = 9;
    requireBroken(9, "differs from its signed checkpoint");

    shelf.checkpoints.set(0, new Checkpoint(shelf.entries.get(8).head(), NOW, "forged"));
    requireBroken(9, "differs from its signed checkpoint");
    assertThat(found().broken().orElseThrow().entryId()).contains("entry-9");
  }

  @Test
  void what_is_noted_is_signed_and_what_is_signed_is_noted() {
    shelf.sign(7);
    shelf.noted = 8;
    requireBroken(7, "is not noted as the last that was signed");
    shelf.noted = 6;
    requireBroken(7, "is not noted as the last that was signed");
    shelf.noted = 7;
    assertThat(found().broken()).isEmpty();
  }
}
