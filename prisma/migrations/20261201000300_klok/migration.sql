-- What day and what moment it is for the product, in one place. That is the real time, but in a demo, whose story plays in 2014.
-- Bodies in standard SQL are parsed once: no search_path and no time zone of a session changes what they do.

CREATE TABLE "demoklok" (
  "enige" BOOLEAN NOT NULL DEFAULT true,
  "begonnen_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "eerste_dag" DATE NOT NULL,
  "laatste_dag" DATE NOT NULL,

  CONSTRAINT "demoklok_pkey" PRIMARY KEY ("enige")
);
ALTER TABLE "demoklok"
  ADD CONSTRAINT "demoklok_enige_check" CHECK ("enige"),
  ADD CONSTRAINT "demoklok_dagen_check" CHECK ("laatste_dag" >= "eerste_dag");

CREATE FUNCTION demoklok_only_in_demo() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM gebruiker WHERE demo_sleutel IS NOT NULL) THEN
    RAISE EXCEPTION 'only a demo has a clock of its own';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_in_demo BEFORE INSERT ON demoklok FOR EACH ROW EXECUTE FUNCTION demoklok_only_in_demo();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON demoklok FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Time passes as it really does, so that it never goes back: the first day begins at the hour of the first start, the last one
-- ends for good. Seconds are added, because adding days would follow the time zone of the session.
CREATE FUNCTION productmoment(werkelijk timestamptz) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT coalesce(
    (SELECT least(
       (eerste_dag + (begonnen_op AT TIME ZONE 'Europe/Amsterdam')::time) AT TIME ZONE 'Europe/Amsterdam'
         + make_interval(secs => extract(epoch FROM werkelijk - begonnen_op)::double precision),
       (laatste_dag + time '23:59:59.999') AT TIME ZONE 'Europe/Amsterdam')
     FROM demoklok),
    werkelijk);
END;

-- The moment of writing something: after every lock that was waited for.
CREATE FUNCTION nu() RETURNS timestamptz(3) LANGUAGE sql VOLATILE
BEGIN ATOMIC
  SELECT productmoment(clock_timestamp());
END;

-- Today in Amsterdam.
CREATE FUNCTION vandaag() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT (productmoment(now()) AT TIME ZONE 'Europe/Amsterdam')::date;
END;
