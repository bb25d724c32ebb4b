-- One number that goes up with every change of register or vragenlijst, so that a process knows whether what it kept of them still holds.
CREATE TABLE "registerstempel" (
  "enige" BOOLEAN NOT NULL DEFAULT true,
  "stempel" BIGINT NOT NULL,

  CONSTRAINT "registerstempel_pkey" PRIMARY KEY ("enige")
);
ALTER TABLE "registerstempel" ADD CONSTRAINT "registerstempel_enige_check" CHECK ("enige");
INSERT INTO "registerstempel" ("stempel") VALUES (1);

CREATE FUNCTION registerstempel_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE registerstempel SET stempel = stempel + 1;
  RETURN NULL;
END $$;

DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['gemeente', 'inwonertal', 'regio', 'regiolidmaatschap', 'afwijkende_grootteklasse',
                              'vragenlijstversie', 'fase', 'thema', 'vraag', 'vraagversie'] LOOP
    EXECUTE format('CREATE TRIGGER registerstempel AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION registerstempel_up()', part);
  END LOOP;
END $$;
