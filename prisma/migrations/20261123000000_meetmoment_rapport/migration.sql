-- DropForeignKey
ALTER TABLE "meetmoment_feit" DROP CONSTRAINT "meetmoment_feit_meetmoment_id_fkey";

-- AlterTable
ALTER TABLE "meetmoment" ADD COLUMN     "hash" TEXT,
ADD COLUMN     "versie_naam" TEXT,
ADD COLUMN     "vorig_id" INTEGER;

-- CreateTable
CREATE TABLE "meetmoment_herziening" (
    "meetmoment_id" INTEGER NOT NULL,
    "gemeente_id" INTEGER NOT NULL,

    CONSTRAINT "meetmoment_herziening_pkey" PRIMARY KEY ("meetmoment_id","gemeente_id")
);

-- CreateTable
CREATE TABLE "meetmoment_groep" (
    "meetmoment_id" INTEGER NOT NULL,
    "indeling" TEXT NOT NULL,
    "groep" TEXT NOT NULL,
    "aantal_gemeenten" INTEGER NOT NULL,
    "aantal_ingevuld" INTEGER NOT NULL,

    CONSTRAINT "meetmoment_groep_pkey" PRIMARY KEY ("meetmoment_id","indeling","groep")
);

-- CreateTable
CREATE TABLE "meetmoment_telling" (
    "meetmoment_id" INTEGER NOT NULL,
    "indeling" TEXT NOT NULL,
    "groep" TEXT NOT NULL,
    "vraag_id" INTEGER NOT NULL,
    "ja" INTEGER NOT NULL,
    "ten_dele" INTEGER NOT NULL,
    "nee" INTEGER NOT NULL,
    "geen" INTEGER NOT NULL,

    CONSTRAINT "meetmoment_telling_pkey" PRIMARY KEY ("meetmoment_id","indeling","groep","vraag_id")
);

-- CreateTable
CREATE TABLE "meetmoment_zegel" (
    "meetmoment_id" INTEGER NOT NULL,
    "soort" TEXT NOT NULL,
    "sleutel" TEXT NOT NULL,
    "zegel" TEXT NOT NULL,

    CONSTRAINT "meetmoment_zegel_pkey" PRIMARY KEY ("meetmoment_id","soort","sleutel")
);

-- CreateTable
CREATE TABLE "rapporttekst" (
    "meetmoment_id" INTEGER NOT NULL,
    "plek" TEXT NOT NULL,
    "tekst" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" INTEGER,
    "concept" BOOLEAN NOT NULL,

    CONSTRAINT "rapporttekst_pkey" PRIMARY KEY ("meetmoment_id","plek")
);

-- CreateTable
CREATE TABLE "rapporttekst_versie" (
    "meetmoment_id" INTEGER NOT NULL,
    "plek" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "tekst" TEXT NOT NULL,
    "concept" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" INTEGER,

    CONSTRAINT "rapporttekst_versie_pkey" PRIMARY KEY ("meetmoment_id","plek","version")
);

-- CreateTable
CREATE TABLE "publicatie" (
    "meetmoment_id" INTEGER NOT NULL,
    "nummer" INTEGER NOT NULL,
    "teksten" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" INTEGER,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" INTEGER,
    "intrekreden" TEXT,

    CONSTRAINT "publicatie_pkey" PRIMARY KEY ("meetmoment_id","nummer")
);

-- CreateIndex
CREATE INDEX "meetmoment_herziening_gemeente_id_idx" ON "meetmoment_herziening"("gemeente_id");

-- CreateIndex
CREATE INDEX "meetmoment_telling_meetmoment_id_vraag_id_idx" ON "meetmoment_telling"("meetmoment_id", "vraag_id");

-- CreateIndex
CREATE INDEX "rapporttekst_updated_by_id_idx" ON "rapporttekst"("updated_by_id");

-- CreateIndex
CREATE INDEX "rapporttekst_versie_created_by_id_idx" ON "rapporttekst_versie"("created_by_id");

-- CreateIndex
CREATE INDEX "publicatie_published_by_id_idx" ON "publicatie"("published_by_id");

-- CreateIndex
CREATE INDEX "publicatie_withdrawn_by_id_idx" ON "publicatie"("withdrawn_by_id");

-- CreateIndex
CREATE INDEX "meetmoment_vorig_id_idx" ON "meetmoment"("vorig_id");

-- AddForeignKey
ALTER TABLE "meetmoment" ADD CONSTRAINT "meetmoment_vorig_id_fkey" FOREIGN KEY ("vorig_id") REFERENCES "meetmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetmoment_herziening" ADD CONSTRAINT "meetmoment_herziening_meetmoment_id_fkey" FOREIGN KEY ("meetmoment_id") REFERENCES "meetmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetmoment_herziening" ADD CONSTRAINT "meetmoment_herziening_gemeente_id_fkey" FOREIGN KEY ("gemeente_id") REFERENCES "gemeente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetmoment_groep" ADD CONSTRAINT "meetmoment_groep_meetmoment_id_fkey" FOREIGN KEY ("meetmoment_id") REFERENCES "meetmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetmoment_telling" ADD CONSTRAINT "meetmoment_telling_meetmoment_id_indeling_groep_fkey" FOREIGN KEY ("meetmoment_id", "indeling", "groep") REFERENCES "meetmoment_groep"("meetmoment_id", "indeling", "groep") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetmoment_telling" ADD CONSTRAINT "meetmoment_telling_meetmoment_id_vraag_id_fkey" FOREIGN KEY ("meetmoment_id", "vraag_id") REFERENCES "meetmoment_vraag"("meetmoment_id", "vraag_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetmoment_zegel" ADD CONSTRAINT "meetmoment_zegel_meetmoment_id_fkey" FOREIGN KEY ("meetmoment_id") REFERENCES "meetmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rapporttekst" ADD CONSTRAINT "rapporttekst_meetmoment_id_fkey" FOREIGN KEY ("meetmoment_id") REFERENCES "meetmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rapporttekst" ADD CONSTRAINT "rapporttekst_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "gebruiker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rapporttekst_versie" ADD CONSTRAINT "rapporttekst_versie_meetmoment_id_plek_fkey" FOREIGN KEY ("meetmoment_id", "plek") REFERENCES "rapporttekst"("meetmoment_id", "plek") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rapporttekst_versie" ADD CONSTRAINT "rapporttekst_versie_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "gebruiker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publicatie" ADD CONSTRAINT "publicatie_meetmoment_id_fkey" FOREIGN KEY ("meetmoment_id") REFERENCES "meetmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publicatie" ADD CONSTRAINT "publicatie_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "gebruiker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publicatie" ADD CONSTRAINT "publicatie_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "gebruiker"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- ── What makes wrong data impossible ────────────────────────────────────────

ALTER TABLE meetmoment_groep
  ADD CONSTRAINT meetmoment_groep_indeling_check CHECK (indeling IN ('landelijk', 'grootteklasse', 'regio')),
  ADD CONSTRAINT meetmoment_groep_aantal_check CHECK (aantal_ingevuld BETWEEN 0 AND aantal_gemeenten);
ALTER TABLE meetmoment_telling
  ADD CONSTRAINT meetmoment_telling_check CHECK (ja >= 0 AND ten_dele >= 0 AND nee >= 0 AND geen >= 0);
ALTER TABLE meetmoment_zegel
  ADD CONSTRAINT meetmoment_zegel_soort_check CHECK (soort IN ('gemeente', 'vraag')),
  ADD CONSTRAINT meetmoment_zegel_zegel_check CHECK (zegel ~ '^[0-9a-f]{64}$');
ALTER TABLE rapporttekst
  ADD CONSTRAINT rapporttekst_version_check CHECK (version >= 1),
  ADD CONSTRAINT rapporttekst_plek_check CHECK (plek ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT rapporttekst_tekst_check CHECK (char_length(tekst) <= 20000);
ALTER TABLE publicatie
  ADD CONSTRAINT publicatie_nummer_check CHECK (nummer >= 1),
  ADD CONSTRAINT publicatie_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT publicatie_duur_check CHECK (withdrawn_at >= published_at),
  ADD CONSTRAINT publicatie_intrekken_check CHECK (intrekreden IS NULL OR (withdrawn_at IS NOT NULL AND btrim(intrekreden) <> ''));
CREATE UNIQUE INDEX publicatie_one_at_a_time ON publicatie (meetmoment_id) WHERE withdrawn_at IS NULL;

-- A correction may be open beside the round that people answer for.
DROP INDEX meetmoment_one_open;
CREATE UNIQUE INDEX meetmoment_one_open ON meetmoment ((vervangt_id IS NOT NULL)) WHERE status = 'open';

-- ── The seal ────────────────────────────────────────────────────────────────

CREATE FUNCTION sha256_hex(tekst text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT encode(sha256(convert_to(tekst, 'UTF8')), 'hex')
$$;

-- Everything a meetmoment holds of one gemeente, and of one vraag, as lines of JSON in a fixed order, hashed.
-- A line of a feit: [gemeente, vraag, waarde, toelichting, last changed].
-- The memory is for sorting the lines of 403 gemeenten without a disk.
CREATE FUNCTION meetmoment_zegels(dit integer) RETURNS TABLE (soort text, sleutel text, zegel text) LANGUAGE sql STABLE SET work_mem = '32MB' AS $$
  WITH feit AS MATERIALIZED (
    SELECT f.gemeente_id, f.vraag_id, g.code, v.vraag_sleutel,
           json_build_array(g.code, v.vraag_sleutel, f.waarde, f.toelichting,
             to_char(f.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text AS regel
    FROM meetmoment_feit f
    JOIN meetmoment_gemeente g ON g.meetmoment_id = f.meetmoment_id AND g.gemeente_id = f.gemeente_id
    JOIN meetmoment_vraag v ON v.meetmoment_id = f.meetmoment_id AND v.vraag_id = f.vraag_id
    WHERE f.meetmoment_id = dit
  ), van_gemeente AS (
    SELECT gemeente_id, string_agg(regel, E'\n' ORDER BY vraag_sleutel COLLATE "C") AS regels FROM feit GROUP BY gemeente_id
  ), van_vraag AS (
    SELECT vraag_id, string_agg(regel, E'\n' ORDER BY code COLLATE "C") AS regels FROM feit GROUP BY vraag_id
  )
  SELECT 'gemeente', g.code,
         sha256_hex(concat_ws(E'\n',
           json_build_array(g.code, g.naam, g.provincie, g.inwoners, g.grootteklasse, g.klasse_reden,
             g.regio_sleutel, g.regio_naam, g.subregio_sleutel, g.subregio_naam)::text, f.regels))
  FROM meetmoment_gemeente g LEFT JOIN van_gemeente f USING (gemeente_id)
  WHERE g.meetmoment_id = dit
  UNION ALL
  SELECT 'vraag', v.vraag_sleutel,
         sha256_hex(concat_ws(E'\n',
           json_build_array(v.vraag_sleutel, v.code, v.volgorde, v.kort, v.tekst, v.uitleg, to_char(v.streefdatum, 'YYYY-MM-DD'),
             v.thema_sleutel, v.thema_nummer, v.thema_naam, v.fase_nummer, v.fase_naam, to_char(v.fase_streefdatum, 'YYYY-MM-DD'))::text, f.regels))
  FROM meetmoment_vraag v LEFT JOIN van_vraag f USING (vraag_id)
  WHERE v.meetmoment_id = dit
$$;

-- The hash of a meetmoment: its own line, and one for each zegel given, in the order of soort and sleutel.
-- op: when it was frozen; that moment is part of the seal.
CREATE FUNCTION meetmoment_hash(dit integer, op timestamptz, zegels json) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT sha256_hex(concat_ws(E'\n',
    json_build_array('tvs-feiten-1', m.sleutel, m.naam, to_char(m.peildatum, 'YYYY-MM-DD'), m.toelichting, m.versie_naam,
      vorig.sleutel, vervangt.sleutel, m.vervang_reden, to_char(op::timestamptz(3) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text,
    (SELECT string_agg(json_build_array(z.soort, z.sleutel, z.zegel)::text, E'\n' ORDER BY z.soort COLLATE "C", z.sleutel COLLATE "C")
     FROM json_to_recordset(zegels) AS z (soort text, sleutel text, zegel text))))
  FROM meetmoment m
  LEFT JOIN meetmoment vorig ON vorig.id = m.vorig_id
  LEFT JOIN meetmoment vervangt ON vervangt.id = m.vervangt_id
  WHERE m.id = dit
$$;

CREATE FUNCTION meetmoment_groepen(dit integer)
RETURNS TABLE (indeling text, groep text, gemeente_id integer) LANGUAGE sql STABLE AS $$
  SELECT d.indeling, d.groep, g.gemeente_id
  FROM meetmoment_gemeente g
  CROSS JOIN LATERAL (VALUES ('landelijk', 'land'), ('grootteklasse', g.grootteklasse::text), ('regio', g.regio_sleutel)) d (indeling, groep)
  WHERE g.meetmoment_id = dit
$$;

-- Counts a meetmoment and puts its seal on it. Once, inside the transaction that freezes it.
CREATE FUNCTION meetmoment_verzegel(dit integer, op timestamptz) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO meetmoment_groep (meetmoment_id, indeling, groep, aantal_gemeenten, aantal_ingevuld)
  SELECT dit, d.indeling, d.groep, count(*), count(*) FILTER (WHERE i.gemeente_id IS NOT NULL)
  FROM meetmoment_groepen(dit) d
  LEFT JOIN (SELECT DISTINCT f.gemeente_id FROM meetmoment_feit f WHERE f.meetmoment_id = dit AND f.waarde IS NOT NULL) i USING (gemeente_id)
  GROUP BY d.indeling, d.groep;

  INSERT INTO meetmoment_telling (meetmoment_id, indeling, groep, vraag_id, ja, ten_dele, nee, geen)
  SELECT dit, d.indeling, d.groep, f.vraag_id,
         count(*) FILTER (WHERE f.waarde = 'ja'), count(*) FILTER (WHERE f.waarde = 'ten_dele'),
         count(*) FILTER (WHERE f.waarde = 'nee'), count(*) FILTER (WHERE f.waarde IS NULL)
  FROM meetmoment_feit f JOIN meetmoment_groepen(dit) d USING (gemeente_id)
  WHERE f.meetmoment_id = dit
  GROUP BY d.indeling, d.groep, f.vraag_id;

  INSERT INTO meetmoment_zegel (meetmoment_id, soort, sleutel, zegel)
  SELECT dit, z.soort, z.sleutel, z.zegel FROM meetmoment_zegels(dit) z;

  RETURN meetmoment_hash(dit, op, (
    SELECT json_agg(json_build_object('soort', z.soort, 'sleutel', z.sleutel, 'zegel', z.zegel))
    FROM meetmoment_zegel z WHERE z.meetmoment_id = dit));
END $$;

-- ── Meetmomenten that were frozen before this ───────────────────────────────

ALTER TABLE meetmoment DISABLE TRIGGER guard;
UPDATE meetmoment m SET
  versie_naam = (SELECT lv.naam FROM vragenlijstversie lv WHERE lv.id = m.versie_id),
  vorig_id = (SELECT v.id FROM meetmoment v WHERE v.status IN ('bevroren', 'gepubliceerd') AND v.peildatum < m.peildatum
              ORDER BY v.peildatum DESC, v.id DESC LIMIT 1)
WHERE m.status IN ('bevroren', 'gepubliceerd');
UPDATE meetmoment m SET hash = meetmoment_verzegel(m.id, m.frozen_at) WHERE m.status IN ('bevroren', 'gepubliceerd');
ALTER TABLE meetmoment ENABLE TRIGGER guard;

ALTER TABLE meetmoment
  ADD CONSTRAINT meetmoment_zegel_check CHECK (
    (frozen_at IS NULL OR (hash IS NOT NULL AND versie_naam IS NOT NULL)) AND hash ~ '^[0-9a-f]{64}$'
  );

DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['meetmoment_herziening', 'meetmoment_groep', 'meetmoment_telling', 'meetmoment_zegel'] LOOP
    EXECUTE format('CREATE TRIGGER frozen_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION meetmoment_part_guard()', part);
    EXECUTE format('CREATE TRIGGER frozen_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION meetmoment_part_guard()', part);
    EXECUTE format('CREATE TRIGGER frozen_move AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION meetmoment_part_guard()', part);
    EXECUTE format('CREATE TRIGGER frozen_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION meetmoment_part_guard()', part);
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', part);
  END LOOP;
END $$;

-- Beside the triggers the right itself is gone, unless the app's own user is a superuser. A foreign key locks the row it
-- looks at, for which one column must stay open.
DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['meetmoment_gemeente', 'meetmoment_vraag', 'meetmoment_feit', 'meetmoment_groep', 'meetmoment_telling', 'meetmoment_zegel'] LOOP
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM PUBLIC, CURRENT_USER', part);
    EXECUTE format('GRANT UPDATE (meetmoment_id) ON %I TO CURRENT_USER', part);
  END LOOP;
END $$;

-- ── Text and publications ───────────────────────────────────────────────────

CREATE FUNCTION rapporttekst_next_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.version <> 1 THEN
    RAISE EXCEPTION 'the first version of a rapporttekst is 1' USING ERRCODE = 'check_violation';
  ELSIF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'updated_by_id' <> to_jsonb(OLD) - 'updated_by_id' AND NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a rapporttekst changes one version at a time' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION rapporttekst_write_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO rapporttekst_versie (meetmoment_id, plek, version, tekst, concept, created_at, created_by_id)
  VALUES (NEW.meetmoment_id, NEW.plek, NEW.version, NEW.tekst, NEW.concept, NEW.updated_at, NEW.updated_by_id);
  RETURN NULL;
END $$;
CREATE TRIGGER next_version BEFORE INSERT OR UPDATE ON rapporttekst FOR EACH ROW EXECUTE FUNCTION rapporttekst_next_version();
CREATE TRIGGER history_on_insert AFTER INSERT ON rapporttekst FOR EACH ROW EXECUTE FUNCTION rapporttekst_write_history();
CREATE TRIGGER history_on_update AFTER UPDATE ON rapporttekst FOR EACH ROW WHEN (NEW.version <> OLD.version) EXECUTE FUNCTION rapporttekst_write_history();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON rapporttekst FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE ON rapporttekst_versie FOR EACH ROW EXECUTE FUNCTION refuse_change_but_person('created_by_id');
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON rapporttekst_versie FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A publicatie can end, once; and a person can be taken out of it.
CREATE FUNCTION publicatie_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ends constant text[] := '{withdrawn_at,withdrawn_by_id,intrekreden}';
  persons constant text[] := '{published_by_id,withdrawn_by_id}';
BEGIN
  IF OLD.withdrawn_at IS NULL AND to_jsonb(NEW) - ends - persons = to_jsonb(OLD) - ends - persons
    AND (NEW.published_by_id IS NULL OR NEW.published_by_id = OLD.published_by_id) THEN
    RETURN NEW;
  END IF;
  IF to_jsonb(NEW) - persons = to_jsonb(OLD) - persons
    AND (NEW.published_by_id IS NULL OR NEW.published_by_id = OLD.published_by_id)
    AND (NEW.withdrawn_by_id IS NULL OR NEW.withdrawn_by_id = OLD.withdrawn_by_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'publicatie is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE ON publicatie FOR EACH ROW EXECUTE FUNCTION publicatie_guard();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON publicatie FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
