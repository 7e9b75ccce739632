-- How far the test clock is ahead of the real one; it only ever grows.
CREATE TABLE clock_offset (
  only_row     boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  milliseconds bigint  NOT NULL CHECK (milliseconds >= 0)
);
