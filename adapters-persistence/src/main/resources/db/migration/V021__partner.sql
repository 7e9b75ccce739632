CREATE TABLE credit_event (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    id               text COLLATE "C" NOT NULL,
    key_id           text COLLATE "C" NOT NULL,
    kind             text NOT NULL,
    amount           bigint NOT NULL CHECK (amount > 0),
    currency         char(3) NOT NULL,
    external_ref     text COLLATE "C" NOT NULL,
    original_ref     text COLLATE "C",
    meta             text NOT NULL,
    at               timestamptz NOT NULL,
    PRIMARY KEY (root_account_id, id),
    UNIQUE (root_account_id, key_id, external_ref)
);

CREATE INDEX credit_event_of_account ON credit_event (account_id, at);

CREATE TABLE credit_event_dispute (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    id               text COLLATE "C" NOT NULL,
    earlier_id       text COLLATE "C" NOT NULL,
    kind             text NOT NULL,
    amount           bigint NOT NULL,
    currency         char(3) NOT NULL,
    external_ref     text COLLATE "C" NOT NULL,
    at               timestamptz NOT NULL,
    PRIMARY KEY (root_account_id, id)
);

CREATE TRIGGER credit_event_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON credit_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER credit_event_dispute_stays
    BEFORE UPDATE OR DELETE OR TRUNCATE ON credit_event_dispute
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
