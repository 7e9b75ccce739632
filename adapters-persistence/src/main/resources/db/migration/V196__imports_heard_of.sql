-- An import whose process died would be running for ever: one that nothing comes of is over.
ALTER TABLE inventory_import ADD COLUMN heard_at timestamptz;
UPDATE inventory_import SET heard_at = coalesce(finished_at, started_at);
ALTER TABLE inventory_import ALTER COLUMN heard_at SET NOT NULL;

CREATE INDEX inventory_import_running ON inventory_import (heard_at) WHERE state = 'RUNNING';
