-- Requests that may come again. Bodies are sealed before they get here.
CREATE TABLE idempotent_request (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    key              text COLLATE "C" NOT NULL,
    fingerprint      text COLLATE "C" NOT NULL,
    state            text NOT NULL CHECK (state IN ('RUNNING', 'EFFECTIVE', 'ANSWERED')),
    fence            bigint NOT NULL,
    lease_until      timestamptz NOT NULL,
    keep_until       timestamptz NOT NULL,
    status           integer,
    -- Name, value, name, value, …
    headers          text[],
    body             bytea,
    PRIMARY KEY (root_account_id, account_id, key),
    CHECK ((state = 'ANSWERED') = (status IS NOT NULL AND headers IS NOT NULL
                                   AND body IS NOT NULL))
);

CREATE INDEX idempotent_request_by_end ON idempotent_request (keep_until);

-- Requests a minute. Not logged: a crash may forget a minute, and no request waits for the disk.
CREATE UNLOGGED TABLE rate_counter (
    subject   text COLLATE "C" NOT NULL,
    minute    timestamptz NOT NULL,
    requests  integer NOT NULL,
    PRIMARY KEY (subject, minute)
) WITH (fillfactor = 50);

CREATE INDEX rate_counter_by_minute ON rate_counter (minute);

CREATE TABLE job_lease (
    job     text COLLATE "C" PRIMARY KEY,
    holder  text NOT NULL,
    fence   bigint NOT NULL,
    -- Nothing when it was given back.
    until   timestamptz
);

CREATE TABLE outbox_event (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    id               text COLLATE "C" NOT NULL,
    type             text NOT NULL,
    at               timestamptz NOT NULL,
    -- Name, value, name, value, …
    facts            text[] NOT NULL CHECK (cardinality(facts) % 2 = 0),
    fanned_out       boolean NOT NULL DEFAULT false,
    PRIMARY KEY (root_account_id, id)
);

CREATE INDEX outbox_event_new ON outbox_event (at, id) WHERE NOT fanned_out;
CREATE INDEX outbox_event_by_age ON outbox_event (at) WHERE fanned_out;

CREATE TABLE outbox_delivery (
    root_account_id  text COLLATE "C" NOT NULL,
    event_id         text COLLATE "C" NOT NULL,
    consumer         text COLLATE "C" NOT NULL,
    state            text NOT NULL CHECK (state IN ('WAITING', 'DONE', 'GIVEN_UP')),
    attempts         integer NOT NULL,
    -- Counts the claims; only the latest may report.
    fence            bigint NOT NULL,
    due_at           timestamptz NOT NULL,
    finished_at      timestamptz,
    reason           text,
    PRIMARY KEY (root_account_id, event_id, consumer),
    FOREIGN KEY (root_account_id, event_id) REFERENCES outbox_event (root_account_id, id)
        ON DELETE CASCADE
);

CREATE INDEX outbox_delivery_due ON outbox_delivery (consumer, due_at, event_id)
    WHERE state = 'WAITING';
