CREATE TABLE api_key (
    root_account_id       text COLLATE "C" NOT NULL,
    account_id            text COLLATE "C" NOT NULL,
    id                    text COLLATE "C" NOT NULL,
    kind                  text NOT NULL
        CHECK (kind IN ('PARTNER', 'ACCOUNTS', 'VPS', 'ADMIN', 'WHITELABEL')),
    name                  text NOT NULL,
    lookup                text COLLATE "C" NOT NULL,
    secret_hash           text COLLATE "C" NOT NULL CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
    previous_secret_hash  text COLLATE "C",
    previous_until        timestamptz,
    scopes                text[] NOT NULL CHECK (cardinality(scopes) > 0),
    allowed_addresses     text[] NOT NULL,
    per_minute            integer CHECK (per_minute BETWEEN 1 AND 100000),
    minted_by             text COLLATE "C" NOT NULL,
    created_at            timestamptz NOT NULL,
    expires_at            timestamptz CHECK (expires_at > created_at),
    used_at               timestamptz,
    revoked_at            timestamptz,
    PRIMARY KEY (root_account_id, id),
    CHECK ((previous_secret_hash IS NULL) = (previous_until IS NULL))
);

CREATE UNIQUE INDEX api_key_by_id ON api_key (id);
-- The beginning of a key, which is no secret: all that a request is looked up by.
CREATE UNIQUE INDEX api_key_by_lookup ON api_key (lookup);
CREATE INDEX api_key_of_account ON api_key (account_id, id) WHERE revoked_at IS NULL;

-- What the operator grants keys of a kind that have no limit of their own.
CREATE TABLE api_key_kind_limit (
    kind        text PRIMARY KEY
        CHECK (kind IN ('PARTNER', 'ACCOUNTS', 'VPS', 'ADMIN', 'WHITELABEL')),
    per_minute  integer NOT NULL CHECK (per_minute BETWEEN 1 AND 100000)
);
