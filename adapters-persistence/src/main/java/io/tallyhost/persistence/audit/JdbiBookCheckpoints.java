package io.tallyhost.persistence.audit;

import io.tallyhost.domain.audit.ChainHead;
import io.tallyhost.domain.audit.Checkpoint;
import io.tallyhost.domain.audit.CheckpointedChains;
import io.tallyhost.persistence.shared.ManyRows;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The chains of ledger transactions and of hours, signed in {@code book_checkpoint}. */
public final class JdbiBookCheckpoints implements CheckpointedChains {

  /** Which book, and where the ends of its chains are kept. */
  public enum Book {
    LEDGER("wallet", "ledger"),
    USAGE("metered_wallet", "usage");

    private final String unsigned;

    Book(String table, String prefix) {
      // Ends are read as they are committed: nobody who writes is waited for.
      this.unsigned =
          """
          SELECT w.root_account_id, w.account_id, w.%2$s_number AS number,
                 encode(w.%2$s_hash, 'hex') AS hash
          FROM %1$s w
          LEFT JOIN book_checkpoint c ON c.root_account_id = w.root_account_id
            AND c.account_id = w.account_id AND c.book = :book
          WHERE w.%2$s_number > coalesce(c.number, 0)
          ORDER BY w.root_account_id, w.account_id
          LIMIT :most
          """
              .formatted(table, prefix);
    }
  }

  private final Jdbi jdbi;
  private final Book book;

  public JdbiBookCheckpoints(Jdbi jdbi, Book book) {
    this.jdbi = jdbi;
    this.book = book;
  }

  @Override
  public List<ChainHead> uncheckpointed(int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(book.unsigned)
                .bind("book", book.name())
                .bind("most", most)
                .map(AuditRows::head)
                .list());
  }

  /** A newer one takes the place of the one before it; an older one is left out. */
  @Override
  public void add(List<Checkpoint> checkpoints) {
    jdbi.useHandle(
        handle ->
            new ManyRows<>(checkpoints)
                .bind(
                    handle
                        .createUpdate(
                            """
                    INSERT INTO book_checkpoint AS c
                      (root_account_id, account_id, book, number, hash, at, signature)
                    SELECT root, account, :book, number, decode(hash, 'hex'), at, signature
                    FROM unnest(:roots, :accounts, :numbers, :hashes, :ats::timestamptz[],
                                :signatures) AS n (root, account, number, hash, at, signature)
                    ON CONFLICT (root_account_id, account_id, book) DO UPDATE
                    SET number = excluded.number, hash = excluded.hash, at = excluded.at,
                        signature = excluded.signature
                    WHERE c.number < excluded.number
                    """)
                        .bind("book", book.name()))
                .texts("roots", it -> it.head().owner().root().value())
                .texts("accounts", it -> it.head().owner().account().value())
                .numbers("numbers", it -> it.head().number())
                .texts("hashes", it -> it.head().hash())
                .instants("ats", Checkpoint::at)
                .texts("signatures", Checkpoint::signature)
                .execute());
  }
}
