package io.tallyhost.persistence.shared;

import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** A list that is told in pages: what is read of its rows, where they stand, which come first. */
public record Pages<T>(String columns, String tables, String order, RowMapper<T> mapper) {

  public Page<T> of(Jdbi jdbi, Wanted wanted, PageRequest page) {
    return jdbi.withHandle(
        handle -> {
          var total = wanted.count(handle, tables);
          var sql = "SELECT %s FROM %s ".formatted(columns, tables);
          var part = wanted.ordered(order, page);
          var items = part.bind(handle.createQuery(sql + part.sql())).map(mapper).list();
          return new Page<>(items, total, page.limit(), page.offset());
        });
  }
}
