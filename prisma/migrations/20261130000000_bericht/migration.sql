-- CreateEnum
CREATE TYPE "berichtstatus" AS ENUM ('wacht', 'bezig', 'verzonden', 'geweigerd', 'onzeker', 'getoond', 'ingetrokken');

-- CreateTable
CREATE TABLE "bericht" (
    "id" BIGSERIAL NOT NULL,
    "soort" TEXT NOT NULL,
    "gebruiker_id" INTEGER NOT NULL,
    "adres" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "inhoud" JSONB NOT NULL,
    "sleutel" TEXT,
    "message_id" TEXT NOT NULL,
    "status" "berichtstatus" NOT NULL DEFAULT 'wacht',
    "pogingen" INTEGER NOT NULL DEFAULT 0,
    "antwoord" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "bericht_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "afmelding" (
    "gebruiker_id" INTEGER NOT NULL,
    "soort" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "afmelding_pkey" PRIMARY KEY ("gebruiker_id","soort")
);

-- CreateIndex
CREATE UNIQUE INDEX "bericht_sleutel_key" ON "bericht"("sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "bericht_message_id_key" ON "bericht"("message_id");

-- CreateIndex
CREATE INDEX "bericht_status_idx" ON "bericht"("status");

-- CreateIndex
CREATE INDEX "bericht_soort_id_idx" ON "bericht"("soort", "id");

-- CreateIndex
CREATE INDEX "bericht_gebruiker_id_id_idx" ON "bericht"("gebruiker_id", "id");

-- AddForeignKey
ALTER TABLE "bericht" ADD CONSTRAINT "bericht_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "afmelding" ADD CONSTRAINT "afmelding_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE CASCADE ON UPDATE CASCADE;


