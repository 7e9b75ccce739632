-- Every ledger transaction is bound by a hash to the one before it in its holder's chain, and the
-- wallet, which is locked and rewritten with it anyway, holds the end of the chain. The hours of a
-- wallet form a second chain, whose end is in its meter. No index on what is rewritten.
ALTER TABLE wallet
    ADD COLUMN ledger_number bigint NOT NULL DEFAULT 0 CHECK (ledger_number >= 0),
    ADD COLUMN ledger_hash bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex')
        CHECK (octet_length(ledger_hash) = 32);

ALTER TABLE ledger_transaction
    ADD COLUMN holder text COLLATE "C",
    ADD COLUMN number bigint CHECK (number > 0),
    ADD COLUMN hash bytea CHECK (octet_length(hash) = 32);

ALTER TABLE metered_wallet
    ADD COLUMN usage_number bigint NOT NULL DEFAULT 0 CHECK (usage_number >= 0),
    ADD COLUMN usage_hash bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex')
        CHECK (octet_length(usage_hash) = 32);

ALTER TABLE wallet_hour
    ADD COLUMN number bigint CHECK (number > 0),
    ADD COLUMN hash bytea CHECK (octet_length(hash) = 32);

-- The last signed note of how each chain stood. It vouches for all before it, so one is enough.
CREATE TABLE book_checkpoint (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    book             text COLLATE "C" NOT NULL,
    number           bigint NOT NULL CHECK (number > 0),
    hash             bytea NOT NULL,
    at               timestamptz NOT NULL,
    signature        text COLLATE "C" NOT NULL,
    PRIMARY KEY (root_account_id, account_id, book)
);

CREATE TRIGGER book_checkpoint_stays BEFORE DELETE OR TRUNCATE ON book_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER book_checkpoint_moves_on BEFORE UPDATE ON book_checkpoint FOR EACH ROW
    WHEN (NEW.number <= OLD.number
          OR (NEW.root_account_id, NEW.account_id, NEW.book)
             <> (OLD.root_account_id, OLD.account_id, OLD.book))
    EXECUTE FUNCTION refuse_change();
