-- Who paid in advance for the hours of a month, and what is to be said of their tax.
CREATE INDEX usage_tax_of_month ON usage_tax (account_id, month);

-- Settled after the last step of dunning: what was stopped for it may run again.
CREATE INDEX invoice_settled_late ON invoice_settlement (invoice_id)
    WHERE steps = 3 AND paid + credited >= gross;
