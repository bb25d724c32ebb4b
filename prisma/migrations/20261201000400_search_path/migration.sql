-- No function looks names up in the search_path of whoever calls it: a restore by pg_restore has an empty one, and then the check
-- of meetmoment_gemeente failed and its rows were gone. A body in standard SQL is bound when it is made, and the planner can still
-- look into it, which SET would prevent; the bodies themselves are as they were. In plpgsql names are looked up while it runs.

CREATE OR REPLACE FUNCTION grootteklasse_van(inwoners integer) RETURNS grootteklasse LANGUAGE sql IMMUTABLE STRICT
BEGIN ATOMIC
  SELECT CASE WHEN inwoners < 50000 THEN 'klein' WHEN inwoners <= 100000 THEN 'middelgroot' ELSE 'groot' END::grootteklasse;
END;

CREATE OR REPLACE FUNCTION gemeenten_op(dag date)
RETURNS TABLE (
  gemeente_id integer, code text, naam text, provincie text, inwoners integer, grootteklasse grootteklasse,
  regio_sleutel text, regio_naam text, subregio_sleutel text, subregio_naam text
) LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT g.id, g.code, g.naam, g.provincie, i.inwoners, grootteklasse_van(i.inwoners),
         coalesce(o.sleutel, r.sleutel), coalesce(o.naam, r.naam),
         CASE WHEN o.id IS NOT NULL THEN r.sleutel END, CASE WHEN o.id IS NOT NULL THEN r.naam END
  FROM gemeente g
  JOIN (
    SELECT DISTINCT ON (t.gemeente_id) t.gemeente_id, t.inwoners
    FROM inwonertal t
    ORDER BY t.gemeente_id, t.peildatum > dag, CASE WHEN t.peildatum <= dag THEN dag - t.peildatum ELSE t.peildatum - dag END
  ) i ON i.gemeente_id = g.id
  JOIN regiolidmaatschap l ON l.gemeente_id = g.id
    AND (l.geldig_van IS NULL OR l.geldig_van <= dag) AND (l.geldig_tot IS NULL OR l.geldig_tot > dag)
  JOIN regio r ON r.id = l.regio_id
  LEFT JOIN regio o ON o.id = r.ouder_id
  WHERE (g.geldig_van IS NULL OR g.geldig_van <= dag) AND (g.geldig_tot IS NULL OR g.geldig_tot > dag);
END;

CREATE OR REPLACE FUNCTION sha256_hex(tekst text) RETURNS text LANGUAGE sql IMMUTABLE STRICT
BEGIN ATOMIC
  SELECT encode(sha256(convert_to(tekst, 'UTF8')), 'hex');
END;

CREATE OR REPLACE FUNCTION meetmoment_zegels(dit integer) RETURNS TABLE (soort text, sleutel text, zegel text) LANGUAGE sql STABLE SET work_mem = '32MB'
BEGIN ATOMIC
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
  WHERE v.meetmoment_id = dit;
END;

CREATE OR REPLACE FUNCTION meetmoment_hash(dit integer, op timestamptz, zegels json) RETURNS text LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT sha256_hex(concat_ws(E'\n',
    json_build_array('tvs-feiten-1', m.sleutel, m.naam, to_char(m.peildatum, 'YYYY-MM-DD'), m.toelichting, m.versie_naam,
      vorig.sleutel, vervangt.sleutel, m.vervang_reden, to_char(op::timestamptz(3) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text,
    (SELECT string_agg(json_build_array(z.soort, z.sleutel, z.zegel)::text, E'\n' ORDER BY z.soort COLLATE "C", z.sleutel COLLATE "C")
     FROM json_to_recordset(zegels) AS z (soort text, sleutel text, zegel text))))
  FROM meetmoment m
  LEFT JOIN meetmoment vorig ON vorig.id = m.vorig_id
  LEFT JOIN meetmoment vervangt ON vervangt.id = m.vervangt_id
  WHERE m.id = dit;
END;

CREATE OR REPLACE FUNCTION meetmoment_groepen(dit integer)
RETURNS TABLE (indeling text, groep text, gemeente_id integer) LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT d.indeling, d.groep, g.gemeente_id
  FROM meetmoment_gemeente g
  CROSS JOIN LATERAL (VALUES ('landelijk', 'land'), ('grootteklasse', g.grootteklasse::text), ('regio', g.regio_sleutel)) d (indeling, groep)
  WHERE g.meetmoment_id = dit;
END;

-- Every function in plpgsql that there is.
DO $$
DECLARE
  known regprocedure;
BEGIN
  FOR known IN
    SELECT p.oid FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
    WHERE p.pronamespace = current_schema()::regnamespace AND l.lanname = 'plpgsql'
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I', known, current_schema());
  END LOOP;
END $$;
