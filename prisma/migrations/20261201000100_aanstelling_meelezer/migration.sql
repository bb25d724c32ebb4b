ALTER TABLE aanstelling
  DROP CONSTRAINT aanstelling_rol_check,
  ADD CONSTRAINT aanstelling_rol_check CHECK (
    (rol IN ('projectleider', 'meelezer')) = (gemeente_id IS NOT NULL) AND (rol = 'regiocorrespondent') = (regio_id IS NOT NULL)
  );
