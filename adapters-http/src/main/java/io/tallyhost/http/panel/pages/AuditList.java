package io.tallyhost.http.panel.pages;

import io.tallyhost.domain.audit.AuditEntry;
import io.tallyhost.domain.audit.ChainedEntry;
import io.tallyhost.domain.shared.Cuid;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Tone;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The audit as a list, wherever one stands. */
final class AuditList {

  private AuditList() {}

  static Listing<ChainedEntry> of(
      Visit visit, Names names, Function<PageRequest, Page<ChainedEntry>> source) {
    var words = visit.words();
    return new Listing<ChainedEntry>(visit, visit.say("nav.audit"), knowing(names, source))
        .column("at", it -> words.cell(it.entry().at()))
        .column("action", it -> Cell.of(it.entry().action()).as(Tone.CODE))
        .column("target", it -> target(it.entry().target()))
        .column("changes", it -> Cell.of(changes(it.entry())))
        .column("actor", it -> actor(visit, names, it.entry()))
        .column("from_address", it -> Cell.of(it.entry().address()).as(Tone.MUTED))
        .figures("number", it -> Cell.number(it.number()));
  }

  private static Function<PageRequest, Page<ChainedEntry>> knowing(
      Names names, Function<PageRequest, Page<ChainedEntry>> source) {
    return names.ofMany(
        source,
        it -> Stream.concat(it.entry().actor().stream(), it.entry().impersonator().stream()));
  }

  // An id tells people little: its end is enough to see that two are the same.
  private static Cell target(String target) {
    return Cuid.isCuid(target)
        ? Cell.of("…" + target.substring(target.length() - 6)).as(Tone.CODE).raw(target)
        : Cell.of(target).as(Tone.CODE);
  }

  private static Cell actor(Visit visit, Names names, AuditEntry entry) {
    var by = entry.impersonator().map(it -> visit.say("audit.by", names.name(it))).orElse("");
    return entry
        .actor()
        .map(it -> Cell.of(names.name(it)).raw(it.value()))
        .orElseGet(() -> Cell.of(visit.say("audit.system")).as(Tone.MUTED))
        .over(by);
  }

  private static String changes(AuditEntry entry) {
    var names = new TreeSet<>(entry.before().keySet());
    names.addAll(entry.after().keySet());
    return names.stream()
        .map(name -> change(name, entry.before().get(name), entry.after().get(name)))
        .collect(Collectors.joining("; "));
  }

  private static String change(
      String name,
      @org.jspecify.annotations.Nullable String before,
      @org.jspecify.annotations.Nullable String after) {
    if (before == null) {
      return name + ": " + after;
    }
    return name + ": " + before + " → " + (after == null ? "–" : after);
  }
}
