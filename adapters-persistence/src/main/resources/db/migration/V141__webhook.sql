CREATE TABLE webhook (
    root_account_id   text COLLATE "C" NOT NULL,
    account_id        text COLLATE "C" NOT NULL,
    id                text COLLATE "C" NOT NULL,
    owner_kind        text NOT NULL CHECK (owner_kind IN ('OPERATOR', 'RESELLER', 'SUB_RESELLER')),
    url               text NOT NULL,
    topics            text[] NOT NULL CHECK (cardinality(topics) > 0),
    description       text,
    -- Nothing is sent while there is a reason not to.
    disabled_because  text,
    sealed_secret     bytea NOT NULL,
    created_at        timestamptz NOT NULL,
    PRIMARY KEY (root_account_id, id)
);

CREATE UNIQUE INDEX webhook_by_id ON webhook (id);
CREATE INDEX webhook_of_account ON webhook (account_id, id);
CREATE INDEX webhook_of_operator ON webhook (id) WHERE owner_kind = 'OPERATOR';

CREATE TABLE webhook_delivery (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    id               text COLLATE "C" NOT NULL,
    webhook_id       text COLLATE "C" NOT NULL,
    event_id         text COLLATE "C" NOT NULL,
    type             text NOT NULL,
    payload          text NOT NULL,
    state            text NOT NULL CHECK (state IN ('WAITING', 'DELIVERED', 'FAILED')),
    attempts         integer NOT NULL CHECK (attempts >= 0),
    fence            bigint NOT NULL,
    created_at       timestamptz NOT NULL,
    due_at           timestamptz NOT NULL,
    last_at          timestamptz,
    last_status      integer,
    last_reason      text,
    PRIMARY KEY (root_account_id, id),
    UNIQUE (root_account_id, webhook_id, event_id),
    FOREIGN KEY (root_account_id, webhook_id) REFERENCES webhook (root_account_id, id)
        ON DELETE CASCADE,
    CHECK ((last_at IS NULL) = (last_status IS NULL) AND (last_at IS NULL) = (last_reason IS NULL))
);

CREATE INDEX webhook_delivery_due ON webhook_delivery (due_at, id) WHERE state = 'WAITING';
CREATE INDEX webhook_delivery_of_webhook ON webhook_delivery (webhook_id, created_at, id);
CREATE INDEX webhook_delivery_by_age ON webhook_delivery (created_at) WHERE state <> 'WAITING';
