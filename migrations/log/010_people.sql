-- People: the one place where personal data are kept. The log holds ids and commitments; a row here can be corrected and
-- erased by law without touching a byte of the log or its proofs.
--
-- id            the person, as events name them
-- commitment    SHA-256 of the salt and the record, as the registration event holds it: ties this row to the log
-- salt          random; without it the commitment can't be guessed from a name
-- folded_names  every name without diacritics, to be found by
CREATE SCHEMA people;

GRANT USAGE ON SCHEMA people TO huunghi_app;

CREATE TABLE people.record (
  id           uuid        NOT NULL,
  commitment   bytea       NOT NULL CHECK (octet_length(commitment) = 32),
  salt         bytea       NOT NULL CHECK (octet_length(salt) = 32),
  name         text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  other_names  text[]      NOT NULL,
  position     text        CHECK (char_length(position) <= 300),
  contact      text        CHECK (char_length(contact) <= 300),
  folded_names text        NOT NULL,
  stored_at    timestamptz NOT NULL DEFAULT clock_timestamp(),

  PRIMARY KEY (id, commitment)
);

GRANT SELECT, INSERT, DELETE ON people.record TO huunghi_app;
