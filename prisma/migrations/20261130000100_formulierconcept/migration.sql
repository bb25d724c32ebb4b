-- CreateTable
CREATE TABLE "formulierconcept" (
    "token_hash" TEXT NOT NULL,
    "gebruiker_id" INTEGER NOT NULL,
    "naam" TEXT NOT NULL,
    "pad" TEXT NOT NULL,
    "ingevuld" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "formulierconcept_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE INDEX "formulierconcept_gebruiker_id_created_at_idx" ON "formulierconcept"("gebruiker_id", "created_at");

-- CreateIndex
CREATE INDEX "formulierconcept_created_at_idx" ON "formulierconcept"("created_at");

-- AddForeignKey
ALTER TABLE "formulierconcept" ADD CONSTRAINT "formulierconcept_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE CASCADE ON UPDATE CASCADE;


