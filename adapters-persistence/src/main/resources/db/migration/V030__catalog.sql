-- The operator's catalogue. It belongs to no tenant; a cluster keeps it whole on every node.
CREATE TABLE product (
    id           text COLLATE "C" PRIMARY KEY,
    slug         text COLLATE "C" NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    name         text NOT NULL,
    description  text NOT NULL,
    category     text NOT NULL,
    features     text[] NOT NULL,
    active       boolean NOT NULL
);

-- A machine as the hypervisor must know it stands in columns that start with vm_, wherever it does.
CREATE TABLE variant (
    id             text COLLATE "C" PRIMARY KEY,
    product_id     text COLLATE "C" NOT NULL REFERENCES product (id),
    sku            text COLLATE "C" NOT NULL UNIQUE,
    name           text NOT NULL,
    display_order  integer NOT NULL,
    active         boolean NOT NULL,
    vm_type        text CHECK (vm_type IN ('PRESET', 'CUSTOM', 'STORAGE')),
    vm_location    text,
    vm_package     integer CHECK (vm_package > 0),
    vm_group       integer CHECK (vm_group > 0),
    vm_ram_gb      integer CHECK (vm_ram_gb >= 0),
    vm_cores       integer CHECK (vm_cores >= 0),
    vm_disk_gb     integer CHECK (vm_disk_gb >= 0),
    vm_extra_ipv4  integer CHECK (vm_extra_ipv4 BETWEEN 0 AND 64)
);

CREATE INDEX variant_of_product ON variant (product_id);

CREATE TABLE variant_price (
    variant_id  text COLLATE "C" NOT NULL REFERENCES variant (id),
    currency    char(3) NOT NULL,
    period      text NOT NULL CHECK (period <> 'HOURLY'),
    amount      bigint NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (variant_id, currency, period)
);

CREATE TABLE vm_config (
    currency         char(3) PRIMARY KEY,
    extra_ipv4       bigint NOT NULL CHECK (extra_ipv4 >= 0),
    most_extra_ipv4  integer NOT NULL CHECK (most_extra_ipv4 BETWEEN 0 AND 64)
);

CREATE TABLE vm_offer (
    currency       char(3) NOT NULL REFERENCES vm_config (currency),
    type           text NOT NULL CHECK (type IN ('CUSTOM', 'STORAGE')),
    enabled        boolean NOT NULL,
    package_id     integer NOT NULL CHECK (package_id > 0),
    ram_per_gb     bigint NOT NULL CHECK (ram_per_gb >= 0),
    cpu_per_core   bigint NOT NULL CHECK (cpu_per_core >= 0),
    per_disk_unit  bigint NOT NULL CHECK (per_disk_unit >= 0),
    disk_unit_gb   integer NOT NULL CHECK (disk_unit_gb > 0),
    min_ram_gb     integer NOT NULL,
    min_cores      integer NOT NULL,
    min_disk_gb    integer NOT NULL,
    max_ram_gb     integer NOT NULL,
    max_cores      integer NOT NULL,
    max_disk_gb    integer NOT NULL,
    PRIMARY KEY (currency, type)
);

CREATE TABLE vm_location (
    currency  char(3) NOT NULL,
    type      text NOT NULL,
    position  integer NOT NULL,
    id        text COLLATE "C" NOT NULL,
    label     text NOT NULL,
    group_id  integer NOT NULL CHECK (group_id > 0),
    open      boolean NOT NULL,
    has_room  boolean NOT NULL,
    PRIMARY KEY (currency, type, id),
    FOREIGN KEY (currency, type) REFERENCES vm_offer (currency, type)
);

CREATE TABLE promo_code (
    code         text COLLATE "C" PRIMARY KEY CHECK (code ~ '^[A-Z0-9_-]{2,40}$'),
    discount     integer NOT NULL CHECK (discount BETWEEN 0 AND 10000),
    active       boolean NOT NULL,
    valid_from   timestamptz,
    valid_until  timestamptz,
    max_uses     integer CHECK (max_uses > 0),
    uses         integer NOT NULL CHECK (uses >= 0),
    categories   text[] NOT NULL,
    variants     text[] NOT NULL
);
