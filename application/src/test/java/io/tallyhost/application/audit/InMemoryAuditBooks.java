package io.tallyhost.application.audit;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.audit.AuditArchive;
import io.tallyhost.domain.audit.AuditEntry;
import io.tallyhost.domain.audit.AuditQuery;
import io.tallyhost.domain.audit.AuditTrail;
import io.tallyhost.domain.audit.ChainHead;
import io.tallyhost.domain.audit.ChainedEntry;
import io.tallyhost.domain.audit.Checkpoint;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link AuditTrail} and {@link AuditArchive} in memory. */
public final class InMemoryAuditBooks implements AuditTrail, AuditArchive {

  private static final Comparator<Owner> BY_OWNER =
      Comparator.comparing(Owner::root).thenComparing(Owner::account);

  private final InMemoryUnitOfWork unitOfWork;
  private final InMemoryTable<String, ChainedEntry> entries;
  private final InMemoryTable<String, Checkpoint> checkpoints;

  public InMemoryAuditBooks(InMemoryUnitOfWork unitOfWork) {
    this.unitOfWork = unitOfWork;
    this.entries = InMemoryTable.ordered(unitOfWork);
    this.checkpoints = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public void addAll(List<AuditEntry> some) {
    unitOfWork.run(() -> some.forEach(this::append));
  }

  private void append(AuditEntry entry) {
    var head = head(entry.owner()).orElseGet(() -> ChainHead.start(entry.owner()));
    var chained = head.append(entry);
    entries.insert(key(entry.owner(), chained.number()), chained);
  }

  /** Puts another entry where one is, as somebody would who has the disk. */
  public void forge(ChainedEntry forged) {
    entries.update(key(forged.entry().owner(), forged.number()), forged);
  }

  @Override
  public Page<ChainedEntry> list(AuditQuery query, PageRequest page) {
    var newestFirst =
        Comparator.comparing((ChainedEntry it) -> it.entry().at())
            .thenComparing(it -> it.entry().id())
            .reversed();
    return Page.of(
        entries.where(it -> fits(query, it.entry())).stream().sorted(newestFirst).toList(), page);
  }

  @Override
  public List<Owner> owners(Optional<Owner> after, int most) {
    return entries.all().stream()
        .map(it -> it.entry().owner())
        .distinct()
        .filter(it -> after.isEmpty() || BY_OWNER.compare(it, after.orElseThrow()) > 0)
        .sorted(BY_OWNER)
        .limit(most)
        .toList();
  }

  @Override
  public Optional<ChainHead> head(Owner owner) {
    return of(owner).reduce((one, next) -> next).map(ChainedEntry::head);
  }

  @Override
  public List<ChainedEntry> entries(Owner owner, long after, int most) {
    return of(owner).filter(it -> it.number() > after).limit(most).toList();
  }

  @Override
  public List<Checkpoint> checkpoints(Owner owner) {
    return checkpoints.where(it -> it.head().owner().equals(owner));
  }

  @Override
  public long checkpointed(Owner owner) {
    return checkpoints(owner).stream().mapToLong(it -> it.head().number()).max().orElse(0);
  }

  @Override
  public List<ChainHead> uncheckpointed(int most) {
    return owners(Optional.empty(), Integer.MAX_VALUE).stream()
        .map(owner -> head(owner).orElseThrow())
        .filter(head -> checkpoints.find(key(head.owner(), head.number())).isEmpty())
        .limit(most)
        .toList();
  }

  @Override
  public void add(List<Checkpoint> fresh) {
    fresh.forEach(it -> checkpoints.insert(key(it.head().owner(), it.head().number()), it));
  }

  private Stream<ChainedEntry> of(Owner owner) {
    return entries.where(it -> it.entry().owner().equals(owner)).stream();
  }

  private static String key(Owner owner, long number) {
    return "%s/%s/%019d".formatted(owner.root().value(), owner.account().value(), number);
  }

  private static boolean fits(AuditQuery query, AuditEntry entry) {
    return query.root().map(entry.owner().root()::equals).orElse(true)
        && query.account().map(entry.owner().account()::equals).orElse(true)
        && query.actor().map(it -> isActor(entry, it)).orElse(true)
        && query.action().map(entry.action()::equals).orElse(true)
        && query.target().map(entry.target()::equals).orElse(true);
  }

  private static boolean isActor(AuditEntry entry, AccountId account) {
    return entry.actor().filter(account::equals).isPresent()
        || entry.impersonator().filter(account::equals).isPresent();
  }
}
