-- What the operator decides about metering; no row until somebody does.
CREATE TABLE metering_settings (
    only_row            boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    hourly_monthly_cap  boolean NOT NULL,
    since               timestamptz NOT NULL
);

-- Which of what runs is capped, for those who bring it under another decision.
CREATE INDEX stretch_running ON stretch ((monthly_cap IS NOT NULL), service_id)
    WHERE stopped_at IS NULL;
