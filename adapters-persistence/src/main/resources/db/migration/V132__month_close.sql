-- A month's invoice is computed from stretches, not from hours: those of a wallet that ended since
-- it was invoiced, and the one that a public number in a line names.
CREATE INDEX stretch_ended ON stretch (root_account_id, account_id, stopped_at) WHERE settled;
CREATE INDEX stretch_named ON stretch (root_account_id, serial);
