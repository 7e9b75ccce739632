-- Books are only ever added to. The trigger refuses everybody; the role of the application
-- is refused a second time by its missing grants.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is refused: it is append-only', tg_op, tg_table_name
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TABLE wallet (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    currency         char(3) NOT NULL,
    balance          bigint NOT NULL,
    credit_limit     bigint NOT NULL CHECK (credit_limit >= 0),
    arrears          bigint NOT NULL CHECK (arrears >= 0),
    entries          bigint NOT NULL CHECK (entries >= 0),
    PRIMARY KEY (root_account_id, account_id),
    -- The domain's invariant, said a second time where no bug above can reach it.
    CHECK (balance >= -credit_limit)
) WITH (fillfactor = 50);

-- Looked up by the account alone at the edge, where the root is not known yet.
CREATE UNIQUE INDEX wallet_account ON wallet (account_id);

CREATE TABLE ledger_transaction (
    root_account_id  text COLLATE "C" NOT NULL,
    id               text COLLATE "C" NOT NULL,
    kind             text NOT NULL,
    at               timestamptz NOT NULL,
    description      text NOT NULL,
    reference        text,
    currency         char(3) NOT NULL,
    PRIMARY KEY (root_account_id, id)
);

CREATE UNIQUE INDEX ledger_transaction_id ON ledger_transaction (id);

CREATE TABLE ledger_entry (
    root_account_id  text COLLATE "C" NOT NULL,
    transaction_id   text COLLATE "C" NOT NULL,
    line             smallint NOT NULL,
    account          text COLLATE "C" NOT NULL,
    amount           bigint NOT NULL CHECK (amount <> 0),
    currency         char(3) NOT NULL,
    -- Only a wallet's entries are numbered, and carry the balance that they leave.
    number           bigint,
    balance_after    bigint,
    PRIMARY KEY (root_account_id, transaction_id, line),
    FOREIGN KEY (root_account_id, transaction_id)
        REFERENCES ledger_transaction (root_account_id, id),
    CHECK ((account LIKE 'WALLET:%') = (number IS NOT NULL AND balance_after IS NOT NULL))
);

CREATE UNIQUE INDEX ledger_entry_of_wallet
    ON ledger_entry (root_account_id, account, number) WHERE number IS NOT NULL;

-- All entries of a transaction come in one statement; one that does not balance is refused whole.
CREATE FUNCTION require_balanced_entries() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE unbalanced text;
BEGIN
    SELECT transaction_id INTO unbalanced FROM added
    GROUP BY root_account_id, transaction_id, currency HAVING sum(amount) <> 0 LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'ledger transaction % does not balance', unbalanced
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER ledger_entries_balance AFTER INSERT ON ledger_entry
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION require_balanced_entries();

CREATE TRIGGER ledger_transaction_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transaction
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER ledger_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
