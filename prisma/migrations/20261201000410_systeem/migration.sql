-- CreateTable
CREATE TABLE "systeem" (
    "enige" BOOLEAN NOT NULL DEFAULT true,
    "written_at" TIMESTAMPTZ(3),
    "verified_at" TIMESTAMPTZ(3),
    "verified_good" BOOLEAN,
    "restored_at" TIMESTAMPTZ(3),
    "restored_from" TIMESTAMPTZ(3),

    CONSTRAINT "systeem_pkey" PRIMARY KEY ("enige")
);

ALTER TABLE systeem
  ADD CONSTRAINT systeem_enige_check CHECK (enige),
  ADD CONSTRAINT systeem_verified_check CHECK ((verified_at IS NULL) = (verified_good IS NULL)),
  ADD CONSTRAINT systeem_restored_check CHECK ((restored_at IS NULL) = (restored_from IS NULL));
INSERT INTO systeem DEFAULT VALUES;
