package io.tallyhost.http.panel.pages;

import io.tallyhost.application.reseller.NameAccounts;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whose the lines of a list are, by name: asked for a page at a time. */
final class Names {

  private final Visit visit;
  private final NameAccounts nameAccounts;
  private final Map<AccountId, Username> known = new HashMap<>();

  Names(Visit visit, NameAccounts nameAccounts) {
    this.visit = visit;
    this.nameAccounts = nameAccounts;
  }

  /** The same list, with the names of those on each page known. */
  <T> Function<PageRequest, Page<T>> of(
      Function<PageRequest, Page<T>> source, Function<T, AccountId> whose) {
    return ofMany(source, it -> Stream.of(whose.apply(it)));
  }

  /** The same where a line can name several. */
  <T> Function<PageRequest, Page<T>> ofMany(
      Function<PageRequest, Page<T>> source, Function<T, Stream<AccountId>> whose) {
    return part -> {
      var page = source.apply(part);
      learn(page.items().stream().flatMap(whose).toList());
      return page;
    };
  }

  /** The column of a list that says whose each line is; only the operator needs one. */
  <T> Listing<T> column(Listing<T> list, Function<T, AccountId> whose) {
    return visit.principal().isOperator()
        ? list.column("reseller", it -> cell(whose.apply(it)))
        : list;
  }

  /** Somebody by name, and the way there. */
  Cell cell(AccountId account) {
    return Cell.of(name(account)).linked(ResellerFrame.path(account));
  }

  /** The same outside of a list. */
  Cell one(AccountId account) {
    learn(List.of(account));
    return cell(account);
  }

  private void learn(List<AccountId> ids) {
    var unknown = ids.stream().distinct().filter(it -> !known.containsKey(it)).toList();
    if (!unknown.isEmpty() && visit.principal().isOperator()) {
      known.putAll(nameAccounts.handle(visit.principal(), unknown));
    }
  }

  String name(AccountId account) {
    return Optional.ofNullable(known.get(account)).map(Username::value).orElse(account.value());
  }
}
