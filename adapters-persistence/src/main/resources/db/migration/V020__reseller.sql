-- Amounts of resources are kept in the order USERS, DOMAINS, DATABASES, EMAIL_ACCOUNTS,
-- FTP_ACCOUNTS, DISK_MB, BANDWIDTH_MB.
CREATE TABLE reseller_package (
    name    text COLLATE "C" PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
    limits  bigint[] NOT NULL CHECK (cardinality(limits) = 7 AND -1 <= ALL (limits)),
    grants  text[] NOT NULL
);

INSERT INTO reseller_package (name, limits, grants) VALUES
    ('default', '{5,10,20,50,10,10240,51200}', '{PHP,SSL,CRON,SPAM,DNSCONTROL}');

CREATE TABLE reseller (
    root_account_id        text COLLATE "C" NOT NULL,
    account_id             text COLLATE "C" NOT NULL,
    display_name           text,
    company_name           text,
    address                text,
    country                char(2),
    vat_id                 text,
    network_scope          text[],
    wan_check              text NOT NULL CHECK (wan_check IN ('INHERIT', 'ON', 'OFF')),
    billing_mode           text NOT NULL CHECK (billing_mode IN ('PREPAID', 'POSTPAID')),
    vps_limit              integer CHECK (vps_limit >= 0),
    auto_charge            boolean NOT NULL,
    package_name           text COLLATE "C" NOT NULL,
    limits                 bigint[] NOT NULL CHECK (cardinality(limits) = 7 AND -1 <= ALL (limits)),
    grants                 text[] NOT NULL,
    overselling            boolean NOT NULL,
    overselling_ratio      numeric(5, 2) NOT NULL CHECK (overselling_ratio BETWEEN 1 AND 100),
    brand_enabled          boolean NOT NULL,
    brand_company          text,
    brand_logo             text,
    brand_color            text,
    brand_email            text,
    brand_domain           text,
    nameservers            text[] NOT NULL CHECK (cardinality(nameservers) <> 1),
    PRIMARY KEY (root_account_id, account_id),
    FOREIGN KEY (root_account_id, account_id) REFERENCES account (root_account_id, account_id)
);

CREATE UNIQUE INDEX reseller_by_id ON reseller (account_id);

CREATE TABLE reseller_address (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    address          text COLLATE "C" NOT NULL,
    PRIMARY KEY (root_account_id, account_id, address),
    FOREIGN KEY (root_account_id, account_id) REFERENCES reseller (root_account_id, account_id)
);

CREATE UNIQUE INDEX reseller_address_once ON reseller_address (address);

CREATE TABLE customer (
    root_account_id    text COLLATE "C" NOT NULL,
    account_id         text COLLATE "C" NOT NULL,
    seller_account_id  text COLLATE "C" NOT NULL REFERENCES reseller (account_id),
    display_name       text,
    company_name       text,
    address            text,
    granted            bigint[] NOT NULL CHECK (cardinality(granted) = 7 AND 0 <= ALL (granted)),
    grants             text[] NOT NULL,
    used               bigint[] NOT NULL CHECK (cardinality(used) = 7 AND 0 <= ALL (used)),
    signed_up_via      text COLLATE "C",
    signed_up_by       text COLLATE "C" NOT NULL,
    PRIMARY KEY (root_account_id, account_id),
    -- A customer that moves to another root takes its account along.
    FOREIGN KEY (root_account_id, account_id) REFERENCES account (root_account_id, account_id)
        ON UPDATE CASCADE
);

CREATE UNIQUE INDEX customer_by_id ON customer (account_id);
CREATE INDEX customer_of_seller ON customer (seller_account_id);
CREATE INDEX customer_signed_up ON customer (signed_up_by);
