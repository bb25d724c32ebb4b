-- Which transaction wrote a line: so a process that keeps the living answers in memory can ask what changed since it last looked.
ALTER TABLE "antwoord_wijziging" ADD COLUMN "xid" xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX "antwoord_wijziging_xid_idx" ON "antwoord_wijziging"("xid");
