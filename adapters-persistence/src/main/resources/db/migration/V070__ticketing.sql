CREATE TABLE ticket (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    id               text COLLATE "C" NOT NULL,
    subject          text NOT NULL,
    status           text NOT NULL CHECK (status IN ('OPEN', 'AWAITING_CUSTOMER', 'AWAITING_STAFF', 'CLOSED')),
    priority         text NOT NULL CHECK (priority IN ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    services         text[] NOT NULL,
    messages         integer NOT NULL CHECK (messages >= 1),
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    PRIMARY KEY (root_account_id, id)
);

CREATE UNIQUE INDEX ticket_id ON ticket (id);
CREATE INDEX ticket_of_account ON ticket (account_id, id DESC);

CREATE TABLE ticket_message (
    root_account_id  text COLLATE "C" NOT NULL,
    ticket_id        text COLLATE "C" NOT NULL,
    number           integer NOT NULL CHECK (number >= 1),
    id               text COLLATE "C" NOT NULL,
    author_id        text COLLATE "C" NOT NULL,
    signature        text NOT NULL,
    body             text NOT NULL,
    staff            boolean NOT NULL,
    at               timestamptz NOT NULL,
    PRIMARY KEY (root_account_id, ticket_id, number),
    FOREIGN KEY (root_account_id, ticket_id) REFERENCES ticket (root_account_id, id)
);
