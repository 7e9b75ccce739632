package io.tallyhost.persistence.shared;

import io.tallyhost.domain.wallet.LedgerProof.Flaw;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultIterable;

/**
 * A book whose rows form chains, read again from their beginnings.
 *
 * @param table how it is called
 * @param rows a query for all rows, chain by chain and in order
 * @param row reads one of them
 * @param name what somebody who looks for a row is told
 */
public record ChainedTable<L extends Link>(
    String table, String rows, RowMapper<Chained<L>> row, Function<L, String> name) {

  private static final int AT_ONCE = 1_000;

  /** How rows that were written without a hash get theirs. */
  public record Filling<L>(String sql, Function<L, Map<String, ?>> key) {}

  /** The first row that is not as it was written. */
  public Optional<Flaw> firstChanged(Handle handle) {
    var walk = new ChainWalk();
    try (var all = all(handle).iterator()) {
      while (all.hasNext()) {
        var chained = all.next();
        var reason = walk.reason(chained);
        if (reason.isPresent()) {
          return reason.map(it -> new Flaw(table, name.apply(chained.row()), it));
        }
      }
    }
    return Optional.empty();
  }

  /** Gives every row its hash. */
  public void fill(Handle handle, Filling<L> filling) {
    var walk = new ChainWalk();
    try (var all = all(handle).iterator()) {
      while (all.hasNext()) {
        fillSome(handle, filling, walk, all);
      }
    }
  }

  private void fillSome(
      Handle handle, Filling<L> filling, ChainWalk walk, Iterator<Chained<L>> all) {
    try (var batch = handle.prepareBatch(filling.sql())) {
      while (all.hasNext() && batch.size() < AT_ONCE) {
        var next = all.next().row();
        var unused = batch.bindMap(filling.key().apply(next)).bind("hash", walk.next(next)).add();
      }
      var unused = batch.execute();
    }
  }

  private ResultIterable<Chained<L>> all(Handle handle) {
    return handle.createQuery(rows).setFetchSize(AT_ONCE).map(row);
  }
}
