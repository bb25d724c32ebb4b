-- What makes wrong data impossible, whatever program writes it.

-- ── Register ────────────────────────────────────────────────────────────────

ALTER TABLE gemeente
  ADD CONSTRAINT gemeente_code_check CHECK (code ~ '^GM[0-9]{4}$'),
  ADD CONSTRAINT gemeente_naam_check CHECK (btrim(naam) <> ''),
  ADD CONSTRAINT gemeente_geldig_check CHECK (geldig_tot > geldig_van),
  ADD CONSTRAINT gemeente_opvolger_check CHECK (opvolger_id <> id AND (opvolger_id IS NULL OR geldig_tot IS NOT NULL));

ALTER TABLE inwonertal
  ADD CONSTRAINT inwonertal_inwoners_check CHECK (inwoners > 0);

ALTER TABLE regio
  ADD CONSTRAINT regio_ouder_check CHECK (ouder_id <> id),
  ADD CONSTRAINT regio_tegel_check CHECK ((kolom IS NULL) = (rij IS NULL) AND (ouder_id IS NULL OR kolom IS NULL));

CREATE FUNCTION regio_two_levels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.ouder_id IS NOT NULL AND (
    EXISTS (SELECT 1 FROM regio WHERE id = NEW.ouder_id AND ouder_id IS NOT NULL)
    OR EXISTS (SELECT 1 FROM regio WHERE ouder_id = NEW.id)
  ) THEN
    RAISE EXCEPTION 'a subregio cannot have subregios' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER regio_two_levels BEFORE INSERT OR UPDATE OF ouder_id ON regio FOR EACH ROW EXECUTE FUNCTION regio_two_levels();

ALTER TABLE regiolidmaatschap
  ADD CONSTRAINT regiolidmaatschap_geldig_check CHECK (geldig_tot > geldig_van),
  ADD CONSTRAINT regiolidmaatschap_one_at_a_time EXCLUDE USING gist (
    int4range(gemeente_id, gemeente_id, '[]') WITH &&,
    daterange(geldig_van, geldig_tot) WITH &&
  );

-- lib/domain/grootteklasse.ts holds the same rule; a test holds the two together.
CREATE FUNCTION grootteklasse_van(inwoners integer) RETURNS grootteklasse LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT CASE WHEN inwoners < 50000 THEN 'klein' WHEN inwoners <= 100000 THEN 'middelgroot' ELSE 'groot' END::grootteklasse
$$;

-- The gemeenten that exist on a day, with the inwoners, regio and subregio that hold on it.
-- Before the first known inwonertal the first known one is used.
CREATE FUNCTION gemeenten_op(dag date)
RETURNS TABLE (
  gemeente_id integer, code text, naam text, provincie text, inwoners integer, grootteklasse grootteklasse,
  regio_sleutel text, regio_naam text, subregio_sleutel text, subregio_naam text
) LANGUAGE sql STABLE AS $$
  SELECT g.id, g.code, g.naam, g.provincie, i.inwoners, grootteklasse_van(i.inwoners),
         coalesce(o.sleutel, r.sleutel), coalesce(o.naam, r.naam),
         CASE WHEN o.id IS NOT NULL THEN r.sleutel END, CASE WHEN o.id IS NOT NULL THEN r.naam END
  FROM gemeente g
  JOIN (
    SELECT DISTINCT ON (t.gemeente_id) t.gemeente_id, t.inwoners
    FROM inwonertal t
    ORDER BY t.gemeente_id, t.peildatum > dag, CASE WHEN t.peildatum <= dag THEN dag - t.peildatum ELSE t.peildatum - dag END
  ) i ON i.gemeente_id = g.id
  JOIN regiolidmaatschap l ON l.gemeente_id = g.id AND daterange(l.geldig_van, l.geldig_tot) @> dag
  JOIN regio r ON r.id = l.regio_id
  LEFT JOIN regio o ON o.id = r.ouder_id
  WHERE daterange(g.geldig_van, g.geldig_tot) @> dag
$$;

-- ── Vragenlijst ─────────────────────────────────────────────────────────────

ALTER TABLE fase ADD CONSTRAINT fase_nummer_check CHECK (nummer BETWEEN 1 AND 9);
ALTER TABLE thema ADD CONSTRAINT thema_nummer_check CHECK (nummer > 0);
ALTER TABLE vraag ADD CONSTRAINT vraag_sleutel_check CHECK (sleutel ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE vraagversie
  ADD CONSTRAINT vraagversie_code_check CHECK (code ~ '^[1-9][0-9]?[a-z]?$'),
  ADD CONSTRAINT vraagversie_tekst_check CHECK (btrim(tekst) <> '' AND btrim(kort) <> '');

-- ── Append-only tables ──────────────────────────────────────────────────────

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- Only the person may be taken out of a line (ON DELETE SET NULL), nothing else may change.
CREATE FUNCTION refuse_change_but_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - TG_ARGV[0] <> to_jsonb(OLD) - TG_ARGV[0] OR to_jsonb(NEW) -> TG_ARGV[0] <> 'null'::jsonb THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER append_only BEFORE UPDATE ON antwoord_wijziging FOR EACH ROW EXECUTE FUNCTION refuse_change_but_person('created_by_id');
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON antwoord_wijziging FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE ON auditregel FOR EACH ROW EXECUTE FUNCTION refuse_change_but_person('gebruiker_id');
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON auditregel FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── Antwoorden ──────────────────────────────────────────────────────────────

ALTER TABLE antwoord
  ADD CONSTRAINT antwoord_version_check CHECK (version >= 1),
  ADD CONSTRAINT antwoord_toelichting_check CHECK (char_length(toelichting) <= 2000);

-- Every save is one version on, and leaves its line in the history by itself: no program can forget it.
CREATE FUNCTION antwoord_next_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.version <> 1 THEN
    RAISE EXCEPTION 'the first version of an antwoord is 1' USING ERRCODE = 'check_violation';
  ELSIF TG_OP = 'UPDATE' AND ROW (NEW.waarde, NEW.toelichting, NEW.version, NEW.versie_id, NEW.updated_at)
    IS DISTINCT FROM ROW (OLD.waarde, OLD.toelichting, OLD.version, OLD.versie_id, OLD.updated_at)
    AND NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'an antwoord changes one version at a time' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION antwoord_write_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO antwoord_wijziging (gemeente_id, vraag_id, version, waarde, toelichting, created_at, created_by_id)
  VALUES (NEW.gemeente_id, NEW.vraag_id, NEW.version, NEW.waarde, NEW.toelichting, NEW.updated_at, NEW.updated_by_id);
  RETURN NULL;
END $$;
CREATE TRIGGER next_version BEFORE INSERT OR UPDATE ON antwoord FOR EACH ROW EXECUTE FUNCTION antwoord_next_version();
CREATE TRIGGER history_on_insert AFTER INSERT ON antwoord FOR EACH ROW EXECUTE FUNCTION antwoord_write_history();
CREATE TRIGGER history_on_update AFTER UPDATE ON antwoord FOR EACH ROW WHEN (NEW.version <> OLD.version) EXECUTE FUNCTION antwoord_write_history();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON antwoord FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── Meetmomenten ────────────────────────────────────────────────────────────

ALTER TABLE meetmoment
  ADD CONSTRAINT meetmoment_sleutel_check CHECK (sleutel ~ '^[0-9]{4}-[0-9]{2}(-[a-z0-9]+)?$'),
  ADD CONSTRAINT meetmoment_naam_check CHECK (btrim(naam) <> ''),
  ADD CONSTRAINT meetmoment_status_check CHECK (
    (opened_at IS NOT NULL OR status = 'gepland')
    AND ((frozen_at IS NOT NULL) = (status IN ('bevroren', 'gepubliceerd')))
    AND ((published_at IS NOT NULL) = (status = 'gepubliceerd'))
  ),
  ADD CONSTRAINT meetmoment_vervangt_check CHECK (vervangt_id <> id AND (vervangt_id IS NULL) = (vervang_reden IS NULL));

CREATE UNIQUE INDEX meetmoment_one_open ON meetmoment (status) WHERE status = 'open';

ALTER TABLE afwijkende_grootteklasse
  ADD CONSTRAINT afwijkende_grootteklasse_reden_check CHECK (btrim(reden) <> '');

ALTER TABLE meetmoment_gemeente
  ADD CONSTRAINT meetmoment_gemeente_klasse_check CHECK (klasse_reden IS NOT NULL OR grootteklasse = grootteklasse_van(inwoners));

CREATE FUNCTION meetmoment_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  frozen constant meetmomentstatus[] := ARRAY['bevroren', 'gepubliceerd']::meetmomentstatus[];
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.status = ANY (frozen) THEN
      RAISE EXCEPTION 'meetmoment % is frozen', OLD.sleutel USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF (OLD.status, NEW.status) NOT IN (
    ('gepland', 'gepland'), ('open', 'open'), ('bevroren', 'bevroren'), ('gepubliceerd', 'gepubliceerd'),
    ('gepland', 'open'), ('open', 'bevroren'), ('bevroren', 'gepubliceerd'), ('gepubliceerd', 'bevroren')
  ) THEN
    RAISE EXCEPTION 'meetmoment % cannot go from % to %', OLD.sleutel, OLD.status, NEW.status USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status = ANY (frozen)
    AND to_jsonb(NEW) - '{status,published_at}'::text[] <> to_jsonb(OLD) - '{status,published_at}'::text[] THEN
    RAISE EXCEPTION 'meetmoment % is frozen', OLD.sleutel USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE OR DELETE ON meetmoment FOR EACH ROW EXECUTE FUNCTION meetmoment_guard();

-- FOR SHARE: a freeze that is under way is waited for, and then refuses what comes after it.
CREATE FUNCTION meetmoment_part_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  hit text;
BEGIN
  PERFORM 1 FROM meetmoment m WHERE m.id IN (SELECT c.meetmoment_id FROM changed c) FOR SHARE;
  SELECT m.sleutel INTO hit FROM meetmoment m
  WHERE m.id IN (SELECT c.meetmoment_id FROM changed c) AND m.status IN ('bevroren', 'gepubliceerd');
  IF hit IS NOT NULL THEN
    RAISE EXCEPTION 'meetmoment % is frozen: % cannot change', hit, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['meetmoment_feit', 'meetmoment_gemeente', 'meetmoment_vraag', 'afwijkende_grootteklasse'] LOOP
    EXECUTE format('CREATE TRIGGER frozen_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION meetmoment_part_guard()', part);
    EXECUTE format('CREATE TRIGGER frozen_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION meetmoment_part_guard()', part);
    EXECUTE format('CREATE TRIGGER frozen_move AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION meetmoment_part_guard()', part);
    EXECUTE format('CREATE TRIGGER frozen_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION meetmoment_part_guard()', part);
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', part);
  END LOOP;
END $$;

-- ── People ──────────────────────────────────────────────────────────────────

ALTER TABLE gebruiker
  ADD CONSTRAINT gebruiker_email_check CHECK (email = lower(email) AND email LIKE '_%@_%'),
  ADD CONSTRAINT gebruiker_naam_check CHECK (btrim(naam) <> '');

ALTER TABLE aanstelling
  ADD CONSTRAINT aanstelling_rol_check CHECK (
    (rol = 'projectleider') = (gemeente_id IS NOT NULL) AND (rol = 'regiocorrespondent') = (regio_id IS NOT NULL)
  );
CREATE UNIQUE INDEX aanstelling_once ON aanstelling (gebruiker_id, rol, gemeente_id, regio_id) NULLS NOT DISTINCT WHERE withdrawn_at IS NULL;
