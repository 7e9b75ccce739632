-- The end of each account's chain; its row is the lock that puts entries in order.
CREATE TABLE audit_chain (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    number           bigint NOT NULL CHECK (number >= 0),
    hash             text COLLATE "C" NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    checkpointed     bigint NOT NULL DEFAULT 0 CHECK (checkpointed <= number),
    PRIMARY KEY (root_account_id, account_id)
) WITH (fillfactor = 50);

CREATE INDEX audit_chain_moved ON audit_chain (root_account_id, account_id)
    WHERE checkpointed < number;

CREATE TABLE audit_entry (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    number           bigint NOT NULL CHECK (number > 0),
    id               text COLLATE "C" NOT NULL,
    actor            text COLLATE "C",
    impersonator     text COLLATE "C",
    action           text NOT NULL,
    target           text NOT NULL,
    -- Name, value, name, value, …
    before           text[] NOT NULL CHECK (cardinality(before) % 2 = 0),
    after            text[] NOT NULL CHECK (cardinality(after) % 2 = 0),
    address          text NOT NULL,
    request_id       text NOT NULL,
    at               timestamptz NOT NULL,
    previous_hash    text COLLATE "C" NOT NULL,
    hash             text COLLATE "C" NOT NULL,
    PRIMARY KEY (root_account_id, account_id, number),
    UNIQUE (root_account_id, id),
    FOREIGN KEY (root_account_id, account_id) REFERENCES audit_chain (root_account_id, account_id)
);

CREATE INDEX audit_entry_by_time ON audit_entry (at, id);
CREATE INDEX audit_entry_of_root ON audit_entry (root_account_id, at, id);

CREATE TABLE audit_checkpoint (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    number           bigint NOT NULL,
    hash             text COLLATE "C" NOT NULL,
    at               timestamptz NOT NULL,
    signature        text COLLATE "C" NOT NULL,
    PRIMARY KEY (root_account_id, account_id, number)
);

CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_checkpoint_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_chain_stays BEFORE DELETE OR TRUNCATE ON audit_chain
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
