-- CreateTable
CREATE TABLE "verberging" (
    "id" SERIAL NOT NULL,
    "meetmoment_id" INTEGER NOT NULL,
    "grondslag" TEXT NOT NULL,
    "uitkomst" JSONB NOT NULL,
    "zeker" JSONB NOT NULL,
    "blijft" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verberging_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "publicatie" ADD COLUMN     "verberging_id" INTEGER;

-- CreateTable
CREATE TABLE "verbergakkoord" (
    "meetmoment_id" INTEGER NOT NULL,
    "gemeente_id" INTEGER NOT NULL,
    "verklaring" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "given_by_id" INTEGER,

    CONSTRAINT "verbergakkoord_pkey" PRIMARY KEY ("meetmoment_id","gemeente_id")
);

-- CreateIndex
CREATE INDEX "verberging_meetmoment_id_idx" ON "verberging"("meetmoment_id");

-- CreateIndex
CREATE INDEX "verbergakkoord_gemeente_id_idx" ON "verbergakkoord"("gemeente_id");

-- CreateIndex
CREATE INDEX "verbergakkoord_given_by_id_idx" ON "verbergakkoord"("given_by_id");

-- CreateIndex
CREATE INDEX "publicatie_verberging_id_idx" ON "publicatie"("verberging_id");

-- AddForeignKey
ALTER TABLE "verberging" ADD CONSTRAINT "verberging_meetmoment_id_fkey" FOREIGN KEY ("meetmoment_id") REFERENCES "meetmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publicatie" ADD CONSTRAINT "publicatie_verberging_id_fkey" FOREIGN KEY ("verberging_id") REFERENCES "verberging"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verbergakkoord" ADD CONSTRAINT "verbergakkoord_meetmoment_id_fkey" FOREIGN KEY ("meetmoment_id") REFERENCES "meetmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verbergakkoord" ADD CONSTRAINT "verbergakkoord_gemeente_id_fkey" FOREIGN KEY ("gemeente_id") REFERENCES "gemeente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verbergakkoord" ADD CONSTRAINT "verbergakkoord_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "gebruiker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE verberging ADD CONSTRAINT verberging_grondslag_check CHECK (grondslag ~ '^[0-9a-f]{64}$');
CREATE TRIGGER append_only BEFORE UPDATE ON verberging FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON verberging FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
