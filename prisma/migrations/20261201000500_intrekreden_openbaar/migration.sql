-- From now on everybody reads why a rapport was withdrawn. What was written before was written for the bureau alone.
ALTER TABLE "publicatie" ADD COLUMN "reden_openbaar" BOOLEAN NOT NULL DEFAULT true;

ALTER TABLE publicatie DISABLE TRIGGER append_only;
UPDATE publicatie SET reden_openbaar = false WHERE withdrawn_at IS NOT NULL;
ALTER TABLE publicatie ENABLE TRIGGER append_only;
