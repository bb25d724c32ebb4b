-- AlterTable
ALTER TABLE "publicatie" ADD COLUMN     "vorige_verberging_id" INTEGER;

-- CreateTable
CREATE TABLE "publicatiebestand" (
    "meetmoment_id" INTEGER NOT NULL,
    "nummer" INTEGER NOT NULL,
    "bestand" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publicatiebestand_pkey" PRIMARY KEY ("meetmoment_id","nummer","bestand")
);

-- CreateIndex
CREATE INDEX "publicatie_vorige_verberging_id_idx" ON "publicatie"("vorige_verberging_id");

-- AddForeignKey
ALTER TABLE "publicatie" ADD CONSTRAINT "publicatie_vorige_verberging_id_fkey" FOREIGN KEY ("vorige_verberging_id") REFERENCES "verberging"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publicatiebestand" ADD CONSTRAINT "publicatiebestand_meetmoment_id_nummer_fkey" FOREIGN KEY ("meetmoment_id", "nummer") REFERENCES "publicatie"("meetmoment_id", "nummer") ON DELETE RESTRICT ON UPDATE CASCADE;


-- No program can keep other bytes than it says.
ALTER TABLE publicatiebestand
  ADD CONSTRAINT publicatiebestand_sha256_check CHECK (sha256 = encode(sha256(bytes), 'hex')),
  ADD CONSTRAINT publicatiebestand_bestand_check CHECK (bestand ~ '^[a-z0-9-]+\.[a-z0-9]+$');
CREATE TRIGGER append_only BEFORE UPDATE ON publicatiebestand FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON publicatiebestand FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
