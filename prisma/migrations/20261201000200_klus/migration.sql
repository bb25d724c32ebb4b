-- CreateEnum
CREATE TYPE "klusstatus" AS ENUM ('wacht', 'bezig', 'klaar', 'mislukt');

-- CreateTable
CREATE TABLE "klus" (
    "id" BIGSERIAL NOT NULL,
    "soort" TEXT NOT NULL,
    "sleutel" TEXT NOT NULL,
    "gebruiker_id" INTEGER,
    "status" "klusstatus" NOT NULL DEFAULT 'wacht',
    "pogingen" INTEGER NOT NULL DEFAULT 0,
    "stap" TEXT NOT NULL DEFAULT '',
    "gedaan" INTEGER NOT NULL DEFAULT 0,
    "totaal" INTEGER NOT NULL DEFAULT 0,
    "uitkomst" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "klus_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "klus_soort_sleutel_id_idx" ON "klus"("soort", "sleutel", "id");

-- CreateIndex
CREATE INDEX "klus_gebruiker_id_idx" ON "klus"("gebruiker_id");

-- AddForeignKey
ALTER TABLE "klus" ADD CONSTRAINT "klus_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Who asks for work that is open joins it. Prisma cannot say this.
CREATE UNIQUE INDEX klus_one_open ON klus (soort, sleutel) WHERE status IN ('wacht', 'bezig');

ALTER TABLE klus
  ADD CONSTRAINT klus_settled_check CHECK ((status IN ('klaar', 'mislukt')) = (settled_at IS NOT NULL)),
  ADD CONSTRAINT klus_reden_check CHECK (status <> 'mislukt' OR uitkomst IS NOT NULL);
