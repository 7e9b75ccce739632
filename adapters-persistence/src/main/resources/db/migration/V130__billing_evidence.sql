-- How a tick taxed what it took from a wallet, month by month: enough to say ever after how the
-- tax came about. Nothing is kept where nothing was taken.
CREATE TABLE usage_tax (
    root_account_id  text COLLATE "C" NOT NULL,
    account_id       text COLLATE "C" NOT NULL,
    transaction_id   text COLLATE "C" NOT NULL,
    month            date NOT NULL,
    currency         char(3) NOT NULL,
    vat_rule         text NOT NULL,
    vat_rate         integer NOT NULL CHECK (vat_rate BETWEEN 0 AND 10000),
    net_before       bigint NOT NULL CHECK (net_before >= 0),
    net_after        bigint NOT NULL CHECK (net_after >= net_before),
    PRIMARY KEY (root_account_id, transaction_id, month)
);

CREATE TRIGGER usage_tax_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON usage_tax
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Tables that only grow are analysed after a hundredth of what is there, not after a tenth: the
-- planner's picture of them must not stay that of an empty table.
ALTER TABLE ledger_transaction SET (autovacuum_analyze_scale_factor = 0.01);
ALTER TABLE ledger_entry SET (autovacuum_analyze_scale_factor = 0.01);
ALTER TABLE wallet_hour SET (autovacuum_analyze_scale_factor = 0.01);
ALTER TABLE stretch SET (autovacuum_analyze_scale_factor = 0.01);
ALTER TABLE invoice SET (autovacuum_analyze_scale_factor = 0.01);
ALTER TABLE invoice_line SET (autovacuum_analyze_scale_factor = 0.01);

-- These are rewritten every hour: dead rows are taken away soon, so that they stay in their page.
ALTER TABLE wallet
    SET (autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE metered_wallet
    SET (autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
