-- A transaction and its entries become one row, which balances or is refused by itself: no half of
-- it can be missing, and a debit costs half as many index entries. A wallet's entries are numbered;
-- where each of them stands is kept beside, so that statements are read by number.
CREATE FUNCTION entries_balance(amounts bigint[]) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    amount bigint;
    sum numeric := 0;
BEGIN
    FOREACH amount IN ARRAY amounts LOOP
        IF amount = 0 THEN RETURN false; END IF;
        sum := sum + amount;
    END LOOP;
    RETURN coalesce(sum = 0, false);
END $$;

CREATE FUNCTION wallets_are_numbered(accounts text[], numbers bigint[], balances bigint[])
RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    FOR place IN 1 .. cardinality(accounts) LOOP
        IF starts_with(accounts[place], 'WALLET:')
                IS DISTINCT FROM (numbers[place] IS NOT NULL AND balances[place] IS NOT NULL) THEN
            RETURN false;
        END IF;
    END LOOP;
    RETURN true;
END $$;

ALTER TABLE ledger_transaction
    ADD COLUMN accounts text[] COLLATE "C",
    ADD COLUMN amounts bigint[],
    -- Only a wallet's entries have a number, and the balance that they leave.
    ADD COLUMN numbers bigint[],
    ADD COLUMN balances bigint[];

ALTER TABLE ledger_transaction DISABLE TRIGGER ledger_transaction_stays;
UPDATE ledger_transaction t
SET accounts = e.accounts, amounts = e.amounts, numbers = e.numbers, balances = e.balances
FROM (SELECT root_account_id, transaction_id,
        array_agg(account ORDER BY line) AS accounts,
        array_agg(amount ORDER BY line) AS amounts,
        array_agg(number ORDER BY line) AS numbers,
        array_agg(balance_after ORDER BY line) AS balances
      FROM ledger_entry GROUP BY root_account_id, transaction_id) e
WHERE e.root_account_id = t.root_account_id AND e.transaction_id = t.id;
ALTER TABLE ledger_transaction ENABLE TRIGGER ledger_transaction_stays;

ALTER TABLE ledger_transaction
    ALTER COLUMN accounts SET NOT NULL,
    ALTER COLUMN amounts SET NOT NULL,
    ALTER COLUMN numbers SET NOT NULL,
    ALTER COLUMN balances SET NOT NULL,
    ADD CONSTRAINT ledger_transaction_entries_are_whole CHECK (
        cardinality(accounts) >= 2
        AND cardinality(amounts) = cardinality(accounts)
        AND cardinality(numbers) = cardinality(accounts)
        AND cardinality(balances) = cardinality(accounts)),
    ADD CONSTRAINT ledger_transaction_balances CHECK (entries_balance(amounts)),
    ADD CONSTRAINT ledger_transaction_wallets_are_numbered
        CHECK (wallets_are_numbered(accounts, numbers, balances));

CREATE TABLE wallet_entry (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    number           bigint NOT NULL CHECK (number > 0),
    transaction_id   text COLLATE "C" NOT NULL,
    PRIMARY KEY (root_account_id, account_id, number)
);

INSERT INTO wallet_entry (root_account_id, account_id, number, transaction_id)
SELECT root_account_id, split_part(account, ':', 2), number, transaction_id
FROM ledger_entry WHERE number IS NOT NULL
ORDER BY 1, 2, 3;

CREATE TRIGGER wallet_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON wallet_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

DROP TABLE ledger_entry;
DROP FUNCTION require_balanced_entries();

-- For whoever reads the books entry by entry.
CREATE VIEW ledger_entry AS
SELECT t.root_account_id, t.id AS transaction_id, e.line, e.account, e.amount, t.currency, e.number,
       e.balance_after
FROM ledger_transaction t
CROSS JOIN LATERAL unnest(t.accounts, t.amounts, t.numbers, t.balances)
    WITH ORDINALITY AS e (account, amount, number, balance_after, line);
