CREATE TABLE permission_group (
    id                           text COLLATE "C" PRIMARY KEY,
    name                         text NOT NULL,
    -- The name without its case, as the product folds it.
    name_key                     text COLLATE "C" NOT NULL UNIQUE,
    rights                       text[] NOT NULL,
    available_to_sub_resellers   boolean NOT NULL
);

CREATE SEQUENCE account_serial START 1001;

-- The directory of people. Names are unique over all tenants, so a cluster keeps this table whole
-- on every node.
CREATE TABLE account (
    root_account_id       text COLLATE "C" NOT NULL,
    account_id            text COLLATE "C" NOT NULL,
    serial                bigint NOT NULL,
    kind                  text NOT NULL
        CHECK (kind IN ('OPERATOR', 'RESELLER', 'SUB_RESELLER', 'CUSTOMER')),
    parent_account_id     text COLLATE "C",
    username              text COLLATE "C" NOT NULL CHECK (username ~ '^[a-z0-9][a-z0-9._-]{2,31}$'),
    email                 text NOT NULL,
    email_key             text COLLATE "C" NOT NULL,
    full_name             text,
    phone                 text,
    password_hash         text,
    status                text NOT NULL CHECK (status IN ('ACTIVE', 'SUSPENDED', 'DELETED')),
    must_change_password  boolean NOT NULL,
    allowed_addresses     text[] NOT NULL,
    permission_group_id   text COLLATE "C" REFERENCES permission_group (id),
    created_at            timestamptz NOT NULL,
    PRIMARY KEY (root_account_id, account_id),
    FOREIGN KEY (root_account_id, parent_account_id)
        REFERENCES account (root_account_id, account_id),
    -- One level: a sub-reseller's parent is the root; whoever has no parent is a root.
    CHECK ((parent_account_id IS NULL) = (root_account_id = account_id)),
    CHECK ((parent_account_id IS NULL) = (kind IN ('OPERATOR', 'RESELLER'))),
    CHECK (kind <> 'SUB_RESELLER' OR parent_account_id = root_account_id)
);

CREATE UNIQUE INDEX account_by_id ON account (account_id);
CREATE UNIQUE INDEX account_by_serial ON account (serial);
CREATE UNIQUE INDEX account_by_username ON account (username);
CREATE UNIQUE INDEX account_by_email ON account (email_key);
CREATE INDEX account_by_parent ON account (parent_account_id, serial);
CREATE INDEX account_by_group ON account (permission_group_id)
    WHERE permission_group_id IS NOT NULL;

-- Found by its token before anybody knows whose it is; no tenant's books.
CREATE TABLE session (
    id            text COLLATE "C" PRIMARY KEY,
    token_hash    text COLLATE "C" NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
    account_id    text COLLATE "C" NOT NULL,
    impersonator  text COLLATE "C",
    created_at    timestamptz NOT NULL,
    seen_at       timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    address       text NOT NULL
);

CREATE INDEX session_of_account ON session (account_id);
CREATE INDEX session_by_end ON session (expires_at);

CREATE TABLE sign_in_attempt (
    subject   text COLLATE "C" PRIMARY KEY,
    failures  integer NOT NULL CHECK (failures >= 0),
    since     timestamptz NOT NULL
);

CREATE TABLE one_time_link (
    account_id  text COLLATE "C" PRIMARY KEY,
    token_hash  text COLLATE "C" NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
    purpose     text NOT NULL CHECK (purpose IN ('HANDOVER', 'PASSWORD_RESET')),
    expires_at  timestamptz NOT NULL
);

-- The groups that exist from the start. As long as nobody changes one, it means what the product
-- means by that name, and grows with the catalogue of permissions.
INSERT INTO permission_group (id, name, name_key, rights, available_to_sub_resellers) VALUES
    ('cgroupsales00000000000000', 'SALES', 'sales', '{@SALES}', true),
    ('cgroupsupport000000000000', 'SUPPORT', 'support', '{@SUPPORT}', true),
    ('cgrouppartner000000000000', 'PARTNER', 'partner', '{@PARTNER}', true);
